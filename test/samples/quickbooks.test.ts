// The sample for QuickBooks, from its lists to the last payment: what its page shows is made by its commands.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runFolio } from "../support/command.ts";
import { contentsOf, folderOf } from "../support/folder.ts";
import { readSample } from "../support/samples.ts";

const name = "quickbooks-vitres";
const root = join(import.meta.dirname, "../..");
const page = readSample(`${name}/README.md`);

/** The commands that the page shows, as their words. */
const commands = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
  block
    .replaceAll("\\\n", " ")
    .split("\n")
    .filter((line) => line.startsWith("$ folio "))
    .map((line) =>
      (line.slice(8).match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', "")),
    ),
);

function command(...words: readonly string[]): readonly string[] {
  const found = commands.find((one) => words.every((word) => one.includes(word)));
  if (found === undefined) throw new Error(`the page has no command with ${words.join(" ")}`);
  return found;
}

function withoutOut(words: readonly string[]): readonly string[] {
  const at = words.indexOf("--out");
  return at === -1 ? words : [...words.slice(0, at), ...words.slice(at + 2)];
}

describe("what the page shows is in the folder", () => {
  test("the accounts", async () => {
    const ran = await runFolio(root, command("chart"));
    expect([ran.code, ran.out]).toEqual([0, readSample(`${name}/comptes.folio`)]);
  });

  test("the ids", async () => {
    const ran = await runFolio(root, withoutOut(command("ids")));
    expect([ran.code, ran.out]).toEqual([0, readSample(`${name}/ids.json`)]);
  });

  test("the items of who is already at work: the one that is linked to none is told", async () => {
    const ran = await runFolio(root, command("catalog", "--known"));
    expect(ran.code).toBe(0);
    expect(ran.err).toContain("FOL5136");
    const cells = (text: string) =>
      text.split("\n").flatMap((line) => {
        const row = line.split("|").map((cell) => cell.trim());
        return row.length > 3 ? [[row[0], row[1], row.at(-1)].join(" ")] : [];
      });
    const book = cells(readSample(`${name}/articles.folio`));
    expect(cells(ran.out).length).toBe(9);
    expect(cells(ran.out).filter((row) => !book.includes(row))).toEqual([]);
  });

  test("the items and contacts of who starts fresh", async () => {
    const items = await runFolio(root, command("catalog"));
    expect(items.code).toBe(0);
    const contacts = await runFolio(root, command("contacts", "--vendors"));
    expect([contacts.code, contacts.err]).toEqual([0, expect.stringContaining("FOL5140")]);
    const tagged = await runFolio(root, command("contacts", "--known"));
    expect(tagged.err).toContain("FOL5142");
    expect(tagged.out).not.toContain("Peupliers");
    expect(tagged.out).toContain("Clinique du Parc");
  });
});

describe("sent stage by stage", () => {
  const files = Object.fromEntries(
    readdirSync(join(root, "samples", name))
      .filter((file) => /\.(folio|csv|json)$/.test(file))
      .map((file) => [file, readFileSync(join(root, "samples", name, file), "utf8")]),
  );
  const compile = (ids: string) => [
    ...["compile", "--data", "export-2026-02.csv", "--data", "export-2026-03.csv"],
    ...["--control", "controle.csv", "--ids", ids, "--out", `out-${ids}`],
  ];

  test("each answer fills in what the next names, and at the end nothing is left to send", async () => {
    const folder = folderOf(files);
    const sent: string[] = [];
    let ids = "ids.json";
    for (let turn = 1; turn <= 4; turn++) {
      const ran = await runFolio(folder, compile(ids));
      expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
      const stages = Object.keys(contentsOf(folder))
        .filter((path) => path.startsWith(`out-${ids}/quickbooks-`))
        .sort();
      const [first] = stages;
      if (first === undefined) break;
      const text = contentsOf(folder)[first] ?? "";
      expect(text).not.toMatch(/"@/);
      const answer = answered(text, 1000 * turn, sent);
      const next = `ids-${turn}.json`;
      const reply = `reponse-${turn}.json`;
      writeFileSync(join(folder, reply), answer);
      const took = await runFolio(folder, [
        ...["import", "ids", reply, "--stage", first, "--known", ids, "--out", next],
      ]);
      expect([took.code, took.err]).toEqual([0, expect.stringContaining(next)]);
      ids = next;
    }
    expect(ids).toBe("ids-3.json");
    expect(new Set(sent).size).toBe(sent.length);
    // A customer, twelve documents and a journal entry, eight payments.
    expect(sent.length).toBe(1 + 12 + 8);
  });
});

/** What QuickBooks would answer, had it taken everything. */
function answered(stage: string, from: number, sent: string[]): string {
  const { batches } = JSON.parse(stage);
  let id = from;
  const answers = batches.map((batch: { BatchItemRequest: readonly object[] }) => ({
    BatchItemResponse: batch.BatchItemRequest.map((request) => {
      const { bId, operation, ...body } = Object.fromEntries(Object.entries(request));
      const [[entity = "", fields] = []] = Object.entries(body);
      sent.push(`${bId}`);
      id++;
      return { bId, [entity]: { ...fields, Id: `${id}`, SyncToken: "0" } };
    }),
  }));
  return JSON.stringify(answers);
}
