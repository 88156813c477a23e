// Numbers of documents against the series of their journals.
import { expect, test } from "vitest";
import { numberNotOfSeries } from "../../language/diagnostics/codes/number-not-of-series.ts";
import { readExample } from "../../language/diagnostics/example.ts";
import { checkTexts, compileTexts } from "../support/front-end.ts";

test("an invoice has a number of its journal’s series", () => {
  expect(told("F10000", "F19999")).toEqual([]);
  expect(told("F20000", "X10000")).toEqual(["F20000", "X10000"]);
});

test("where another journal has the number, that journal is named", () => {
  const { problems } = compiled(
    ["K10001"],
    'journal KS "Comptoir" sales series "K" 10000..19999\n',
  );
  const [problem] = problems.filter(({ code }) => code === "FOL5230");
  expect(problem?.remedy.en).toContain("The series of journal KS has it");
});

function told(...numbers: readonly string[]): readonly string[] {
  return compiled(numbers, "").problems.flatMap(({ code, message }) =>
    code === "FOL5230" ? (/“(.*?)”/.exec(message.en)?.[1] ?? []) : [],
  );
}

function compiled(numbers: readonly string[], declared: string) {
  const { files } = readExample(numberNotOfSeries.good);
  const [book, data] = files;
  const [header = "", row = ""] = (data?.text ?? "").split("\n");
  const rows = numbers.map((number) => row.replace("F15000", number));
  const checked = checkTexts([{ path: "book.folio", text: `${book?.text ?? ""}\n${declared}` }]);
  return compileTexts(checked, [{ path: "data.csv", text: [header, ...rows, ""].join("\n") }]);
}

test("a series that the data takes nearly to its end is told with what it has left", () => {
  const left = (...numbers: readonly string[]) =>
    compiled(numbers, "").problems.flatMap(({ code, message }) =>
      code === "FOL3065" ? [message.en] : [],
    );
  expect(left("F10000", "F19899")).toEqual([]);
  expect(left("F19901", "F10000")).toEqual([
    "The series of journal VK has 98 numbers left, to F19999",
  ]);
  expect(left("F19999")).toEqual([
    "The series of journal VK has no number left: it ended with F19999",
  ]);
});

test("of a series that begins anew with each year, what the book says of one says nothing of the next", () => {
  const { files } = readExample(numberNotOfSeries.good);
  const [book, data] = files;
  const yearly = (book?.text ?? "").replace('"F" 10000..19999', '"F{yy}-" 0001..9999 last 9990');
  const checked = checkTexts([{ path: "book.folio", text: yearly }]);
  const text = (data?.text ?? "").replace("F15000", "F26-9989");
  const { problems } = compileTexts(checked, [{ path: "data.csv", text }]);
  expect(problems.map(({ message }) => message.en)).toEqual([
    "The series of journal VK has 10 numbers left, to F26-9999",
  ]);
});

test("a number of a module’s own series may go into any journal", () => {
  expect(told("M-1")).toEqual(["M-1"]);
  const { problems } = compiled(["M-1"], 'series "Modules" "M-" 1..9999\n');
  expect(problems.map(({ code }) => code)).not.toContain("FOL5230");
});
