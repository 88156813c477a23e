// The sample for QuickBooks, from its lists to the last payment: what its page shows is made by its commands.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runFolio } from "../support/command.ts";
import { contentsOf, folderOf } from "../support/folder.ts";
import { checkSample, readSample } from "../support/samples.ts";
import { companyOf, invoiceThere } from "../targets/quickbooks/company.ts";
import { centsOf, readStage } from "../targets/quickbooks/reader.ts";
import { type Company, openCompany, type QuickBooks } from "../targets/quickbooks-model.ts";

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

/** Sends all stages, takes the answers in, and compiles again, until nothing is left to send. */
async function sendAll(
  folder: string,
  compile: (ids: string) => readonly string[],
  quickbooks: QuickBooks,
) {
  let ids = "ids.json";
  const sent: string[] = [];
  for (let turn = 1; turn <= 9; turn++) {
    const ran = await runFolio(folder, [...compile(ids), "--ids", ids, "--out", `out-${turn}`]);
    expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
    const [first] = Object.keys(contentsOf(folder))
      .filter((path) => path.startsWith(`out-${turn}/quickbooks-`))
      .sort();
    const report = JSON.parse(contentsOf(folder)[`out-${turn}/report.json`] ?? "");
    if (first === undefined) return { ids, sent, report };
    const text = contentsOf(folder)[first] ?? "";
    expect(text).not.toMatch(/"@/);
    const answers = quickbooks.send(readStage(new TextEncoder().encode(text)));
    for (const { BatchItemResponse } of answers)
      sent.push(...BatchItemResponse.map(({ bId }) => bId));
    const next = `ids-${turn}.json`;
    writeFileSync(join(folder, `reponse-${turn}.json`), JSON.stringify(answers));
    const took = await runFolio(folder, [
      ...["import", "ids", `reponse-${turn}.json`, "--stage", first, "--known", ids, "--out", next],
    ]);
    expect([took.code, took.err]).toEqual([0, expect.stringContaining(next)]);
    ids = next;
  }
  throw new Error("there is always something left to send");
}

/** What QuickBooks has of the sample, by the ids of its lists. */
function companyOfSample(ids: string): Company {
  const known = JSON.parse(ids);
  const kinds: { readonly [kind: string]: string } = {
    account: "accounts",
    item: "items",
    taxCode: "taxCodes",
  };
  const { book } = checkSample(name);
  if (book === undefined) throw new Error("the sample is a book");
  return companyOf(book, (kind, own) => known[kinds[kind] ?? ""][own]?.id ?? `@${kind}:${own}`);
}

function balancesOf(report: {
  readonly accounts: readonly { readonly account: string; readonly balance: string }[];
}) {
  return new Map(report.accounts.map(({ account, balance }) => [account, centsOf(balance)]));
}

const files = Object.fromEntries(
  readdirSync(join(root, "samples", name))
    .filter((file) => /\.(folio|csv|json)$/.test(file))
    .map((file) => [file, readFileSync(join(root, "samples", name, file), "utf8")]),
);

describe("already at work in Plannit", () => {
  const data = ["--data", "export-2026-02.csv", "--data", "export-2026-03.csv"];
  const compile = () => ["compile", ...data, "--control", "controle.csv"];

  test("each answer fills in what the next names, and at the end QuickBooks has Folio’s balances", async () => {
    const folder = folderOf(files);
    // 2090 is there since January: the id of the invoice is in the list of open invoices.
    const old = invoiceThere("2090", "97.73", { customer: "43", item: "14" });
    const quickbooks = openCompany(
      companyOfSample(files["ids.json"] ?? ""),
      new Map([["118", old]]),
    );
    const { ids, sent, report } = await sendAll(folder, compile, quickbooks);
    expect(ids).toBe("ids-3.json");
    expect(new Set(sent).size).toBe(sent.length);
    // A customer, twelve documents and a journal entry, nine payments.
    expect(sent.length).toBe(1 + 12 + 9);
    // What went over in the last turn is left in the report of the first: nothing is sent a second time.
    expect(report.counted).toContainEqual({
      what: "known documents left",
      count: 21,
      amount: null,
    });
    const all = await runFolio(folder, [...compile(), "--out", "all"]);
    expect(all.code).toBe(0);
    const expected = balancesOf(JSON.parse(contentsOf(folder)["all/report.json"] ?? ""));
    expect(quickbooks.posted().balances).toEqual(expected);
    // The credit note is applied in QuickBooks; 2090 is paid by P-510, 2105 in part.
    expect([...quickbooks.openInvoices()].sort()).toEqual([
      ["invoice:2104", 2156n],
      ["invoice:2105", 6097n],
      ["invoice:2108", 49030n],
    ]);
  });

  test("the money goes to the deposit account, which no method has", async () => {
    const other = (files["book.folio"] ?? "").replace(
      "deposit account 1020",
      "deposit account 1025",
    );
    const more = `${files["comptes.folio"]}account 1025 "Compte d’épargne" asset\n`;
    const folder = folderOf({ ...files, "book.folio": other, "comptes.folio": more });
    const ran = await runFolio(folder, [...compile(), "--out", "out"]);
    expect(ran.code).toBe(0);
    const paid = Object.entries(contentsOf(folder)).find(([path]) => path.includes("3-payments"));
    expect(paid?.[1].match(/"DepositToAccountRef":\{"value":"@account:1025"\}/g)?.length).toBe(9);
    const { accounts } = JSON.parse(contentsOf(folder)["out/report.json"] ?? "");
    const moved = accounts.map(({ account }: { readonly account: string }) => account);
    expect([moved.includes("1025"), moved.includes("1020")]).toEqual([true, false]);
    const none = (files["book.folio"] ?? "").replace("deposit account 1020", "");
    const told = await runFolio(folderOf({ ...files, "book.folio": none }), ["check"]);
    expect([told.code, told.out]).toEqual([1, expect.stringContaining("FOL3022")]);
  });

  test("what was refused goes again as another request, and is taken once the reason is gone", async () => {
    const folder = folderOf(files);
    const company = companyOfSample(files["ids.json"] ?? "");
    const other = invoiceThere("2101", "1.00", { customer: "46", item: "14" });
    const quickbooks = openCompany(company, new Map([["200", other]]));
    const compiled = async (ids: string, out: string) => {
      expect((await runFolio(folder, [...compile(), "--ids", ids, "--out", out])).code).toBe(0);
      const [path = ""] = Object.keys(contentsOf(folder)).filter((one) =>
        one.startsWith(`${out}/quickbooks-2-`),
      );
      return { path, text: contentsOf(folder)[path] ?? "" };
    };
    const known = (files["ids.json"] ?? "").replace(
      '"customers": {',
      '"customers": {"Lévesque, Marie-Ève": {"id": "48"},',
    );
    writeFileSync(join(folder, "ids.json"), known);
    const first = await compiled("ids.json", "un");
    const send = (text: string) => quickbooks.send(readStage(new TextEncoder().encode(text)));
    const answers = send(first.text);
    writeFileSync(join(folder, "reponse.json"), JSON.stringify(answers));
    const took = await runFolio(folder, [
      ...["import", "ids", "reponse.json", "--stage", first.path],
      ...["--known", "ids.json", "--out", "ids-1.json"],
    ]);
    expect([took.code, took.out]).toEqual([0, expect.stringContaining("FOL5147")]);
    quickbooks.remove("200");
    // The same file gets the same answer, though nothing stands in the way any more.
    expect(send(first.text)).toEqual(answers);
    const second = await compiled("ids-1.json", "deux");
    expect(second.text.match(/"key"/g)?.length).toBe(1);
    const taken = send(second.text).flatMap(({ BatchItemResponse }) => BatchItemResponse);
    expect(taken).toMatchObject([{ Invoice: { DocNumber: "2101" } }]);
  });
});

describe("starting fresh", () => {
  test("the lists of QuickBooks make the book, and its documents come to Folio’s balances there", async () => {
    const chart = await runFolio(root, command("chart"));
    const items = await runFolio(root, command("catalog"));
    const ids = await runFolio(root, withoutOut(command("ids")));
    expect([chart.code, items.code, ids.code]).toEqual([0, 0, 0]);
    const settings = (files["book.folio"] ?? "").replace(
      /\n {2}cutover[^\n]*\n {2}before cutover[^\n]*/,
      "",
    );
    const documents = [
      "kind,number,date,customer.name,line.item,line.amount,tax.TPS,tax.TVQ,method,amount,applies.document",
      "invoice,1,2026-02-02,Clinique du Parc,Entretien mensuel,325.00,16.25,32.42,,,",
      "invoice,2,2026-02-03,Nouvelle cliente,Gouttières,240.00,12.00,23.94,,,",
      "payment,1,2026-02-10,Clinique du Parc,,,,,Virement,373.67,1",
      'sale,3,2026-02-11,"Gagnon, Lucie",Antistatique 500 ml,18.75,0.94,1.87,Interac,10.00,',
    ];
    const folder = folderOf({
      "book.folio": settings,
      "comptes.folio": chart.out,
      "articles.folio": items.out,
      "taxes.folio": files["taxes.folio"] ?? "",
      "encaissements.folio": files["encaissements.folio"] ?? "",
      "documents.csv": `${documents.join("\n")}\n`,
      "ids.json": ids.out,
    });
    const quickbooks = openCompany(companyOfSample(ids.out));
    const compile = () => ["compile", "--data", "documents.csv"];
    const { sent } = await sendAll(folder, compile, quickbooks);
    // A customer; three invoices, one of them a sale that is not paid at once; two payments.
    expect(sent.length).toBe(1 + 3 + 2);
    expect([quickbooks.count("Invoice"), quickbooks.count("Payment")]).toEqual([3, 2]);
    const all = await runFolio(folder, [...compile(), "--out", "all"]);
    expect(all.code).toBe(0);
    const expected = balancesOf(JSON.parse(contentsOf(folder)["all/report.json"] ?? ""));
    expect(quickbooks.posted().balances).toEqual(expected);
    expect([...quickbooks.openInvoices()].sort()).toEqual([
      ["invoice:2", 27594n],
      ["sale:3", 1156n],
    ]);
  });
});
