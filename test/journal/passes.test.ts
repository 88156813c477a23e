// One pass or two: documents that stand alone are booked while the data is read, and nobody can tell from what
// comes out.
import { describe, expect, test } from "vitest";
import { readExample } from "../../language/diagnostics/example.ts";
import { compile } from "../../language/index.ts";
import { checkTexts, dataFile } from "../support/front-end.ts";
import { sageBook } from "../support/sage-book.ts";

/** Compiles files of rows; also tells how often each was read. */
function run(...files: readonly (readonly string[])[]) {
  const checked = checkTexts(readExample(sageBook("  deposits 2310")).files);
  const reads = files.map(() => 0);
  const parts: string[] = [];
  const compiled = compile(
    {
      checked,
      data: files.map((rows, index) => {
        const file = dataFile({ path: `data-${index}.csv`, text: [header, ...rows].join("\n") });
        return {
          ...file,
          chunks: () => {
            reads[index] = (reads[index] ?? 0) + 1;
            return file.chunks();
          },
        };
      }),
    },
    {
      open: () => ({
        write: (bytes) => void parts.push(new TextDecoder().decode(bytes)),
        close: () => {},
      }),
    },
  );
  const problems = compiled.problems.map(({ code }) => code);
  const { openItems, documents } = compiled.report;
  const entries = parts.join("").split(/^(?=\d\d-\d\d-\d\d,)/m);
  return { reads, entries, problems, openItems, documents };
}

const header =
  "kind,number,date,customer.name,line.item,line.amount,total,method,amount,applies.document,credits.document";
const first = "invoice,F1,2026-01-15,Tremblay,Livraison,100.00,100.00,,,,";
const second = "invoice,F2,2026-01-16,Tremblay,Livraison,100.00,100.00,,,,";
const deposit = "deposit,A1,2026-01-17,Gagnon,,,,Interac,40.00,,";
const payment = "payment,P1,2026-01-20,Tremblay,,,,Interac,100.00,F2,";
const note = "credit-note,N1,2026-01-21,Tremblay,Livraison,30.00,30.00,,,,F1";

describe("documents that stand alone", () => {
  test("are read once", () => {
    const alone = run([first, second], [deposit]);
    expect(alone.problems).toEqual([]);
    const followed = run([first, second], [deposit], [payment]);
    // What stands alone is read no more often beside what does not; that is read twice.
    expect(followed.reads.slice(0, 2)).toEqual(alone.reads);
    const [once = 0] = alone.reads;
    expect(followed.reads[2]).toBe(once * 2);
  });

  test.each([
    ["first", [[first, second, deposit], [payment]]],
    ["in the same file", [[first, second, deposit, payment]]],
    ["after one that does not", [[payment, first, second, deposit]]],
    [
      "on both sides of one that does not",
      [
        [first, payment],
        [second, deposit],
      ],
    ],
    ["beside an empty file", [[], [first, second], [deposit, payment]]],
  ])("come to the same %s", (_, files) => {
    const { entries, problems, openItems, documents } = run(...files);
    const whole = run([first, second, deposit, payment]);
    expect(problems).toEqual([]);
    expect(entries.map((entry) => /"(.+?)"/.exec(entry)?.[1])).toEqual(
      files.flat().map((row) => row.split(",")[1]),
    );
    expect([...entries].sort()).toEqual([...whole.entries].sort());
    expect({ openItems, documents }).toEqual({
      openItems: whole.openItems,
      documents: whole.documents,
    });
  });

  test("come to the same before a credit note, for which all is read once more", () => {
    const { entries, problems } = run([first, second], [note]);
    expect(problems).toEqual([]);
    expect(entries.slice(0, 2)).toEqual(run([first, second]).entries);
    expect([...entries].sort()).toEqual([...run([note], [first, second]).entries].sort());
  });

  test("that are wrong are told in the order of the data, whichever pass found it", () => {
    const unknown = "invoice,F3,2026-01-18,Roy,Inconnu,1.00,1.00,,,,";
    const { problems } = run([first, unknown, deposit], [payment, first]);
    // An item that is not known, a payment of what is not there, and a document that is there twice.
    expect(problems).toEqual(["FOL5051", "FOL5065", "FOL5050"]);
  });
});
