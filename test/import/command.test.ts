// `folio import …` as it is called: what goes where, what is never overwritten, and how a call ends.
import { describe, expect, test } from "vitest";
import { runFolio } from "../support/command.ts";
import { contentsOf, folderOf } from "../support/folder.ts";

const chart = "20001,1,Accounts\n1020,Banque,G,Bank,,\n4001,Ventes,G,Revenue,,\n";
const written = `// The accounts of comptes.csv, imported with folio import chart

account 1020 "Banque" asset
account 4001 "Ventes" revenue
`;

describe("the result", () => {
  test("goes to standard output, and what is told to standard error", async () => {
    const folder = folderOf({ "comptes.csv": chart });
    const ran = await runFolio(folder, ["import", "chart", "comptes.csv"]);
    expect(ran).toEqual({
      code: 0,
      out: written,
      err: "Accounts: 2; headings 0, inactive 0, linked 0\n",
    });
  });

  test("or to a file, which may be in a new folder; the same again changes nothing", async () => {
    const folder = folderOf({ "comptes.csv": chart });
    const args = ["import", "chart", "comptes.csv", "--out", "livre/comptes.folio", "--lang", "fr"];
    const first = await runFolio(folder, args);
    const second = await runFolio(folder, args);
    expect([first.code, first.out, second.code]).toEqual([0, "", 0]);
    expect(first.err).toBe(
      "livre/comptes.folio\nComptes\u00a0: 2; titres 0, inactifs 0, associés 0\n",
    );
    expect(second.err).toContain("livre/comptes.folio (inchangé)\n");
    expect(contentsOf(folder)["livre/comptes.folio"]).toContain('account 1020 "Banque" asset');
  });

  test("takes the place of another content only with --force", async () => {
    const folder = folderOf({ "comptes.csv": chart, "comptes.folio": "account 1 asset\n" });
    const args = ["import", "chart", "comptes.csv", "--out", "comptes.folio"];
    const refused = await runFolio(folder, args);
    expect(refused.code).toBe(3);
    expect(refused.err).toMatch(/a file of another content has that name; --force replaces it\n$/);
    expect(contentsOf(folder)["comptes.folio"]).toBe("account 1 asset\n");
    const forced = await runFolio(folder, [...args, "--force"]);
    expect([forced.code, forced.err.split("\n")[0]]).toEqual([0, "comptes.folio (replaced)"]);
    expect(contentsOf(folder)["comptes.folio"]).toBe(written);
  });

  test("is not written where the list has an error", async () => {
    const folder = folderOf({ "comptes.csv": `${chart}1020,Caisse,G,Cash,,\n` });
    const args = ["import", "chart", "comptes.csv", "--out", "comptes.folio"];
    const ran = await runFolio(folder, [...args, "--output-format", "json"]);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ problems: [{ code: "FOL5123" }] });
    expect(ran.err).toContain("Nothing is written: the list has errors\n");
    expect(Object.keys(contentsOf(folder))).toEqual(["comptes.csv"]);
  });

  test("may be read from a pipe", async () => {
    const ran = await runFolio(folderOf({}), ["import", "chart", "-"], { input: chart });
    expect([ran.code, ran.out]).toEqual([0, written.replace("comptes.csv", "-")]);
  });
});

describe("a catalogue", () => {
  const products = "Name,Income account,Price,Unit\nTonte,Ventes,60,visite\nTaille,Ventes,70,h\n";
  const accounts = "Account #,Full name,Type\n4001,Ventes,Income\n";

  test("of who starts fresh, and of who is already at work", async () => {
    const known = "name,unit,price\nTonte,visite,65\n";
    const folder = folderOf({ "p.csv": products, "c.csv": accounts, "k.csv": known });
    const fresh = await runFolio(folder, ["import", "catalog", "p.csv", "--chart", "c.csv"]);
    expect(fresh.code).toBe(0);
    expect(fresh.out.split("\n").slice(2).join("\n")).toBe(`items {
  name     | credit | unit     | price
  "Tonte"  | 4001   | "visite" | 60.00
  "Taille" | 4001   | "h"      | 70.00
}
`);
    expect(fresh.err).toContain("Already at work there: import none, link its items instead");
    const args = ["import", "catalog", "p.csv", "--chart", "c.csv", "--known", "k.csv"];
    const working = await runFolio(folder, args);
    expect(working.out).toContain('"Tonte" | 4001   | "visite" | 65.00');
    expect(working.out).not.toContain("Taille");
    expect(working.err).toContain("which are not imported: 1\n");
  });

  test("has prices with the decimals of the book's currency, or of the one that is named", async () => {
    const book = (currency: string) =>
      `book "B" {\n  folio 1\n  target hledger\n  currency ${currency}\n  receivable 1210\n}\n`;
    const price = async (files: Readonly<Record<string, string>>, ...more: readonly string[]) => {
      const folder = folderOf({ "p.csv": products, ...files });
      const ran = await runFolio(folder, [
        "import",
        "catalog",
        "p.csv",
        "--chart",
        "c.csv",
        ...more,
      ]);
      expect(ran.code).toBe(0);
      const written = { ...contentsOf(folder), "-": ran.out };
      const list = Object.entries(written).find(([, text]) => String(text).includes('visite" '));
      return /visite" \| (\S+)/.exec(String(list?.[1]))?.[1];
    };
    const beside = { "c.csv": accounts };
    expect(await price(beside)).toBe("60.00");
    expect(await price({ ...beside, "book.folio": book("XOF") })).toBe("60");
    expect(await price({ ...beside, "book.folio": book("TND") })).toBe("60.000");
    expect(await price({ ...beside, "x/book.folio": book("XOF") }, "--out", "x/a.folio")).toBe(
      "60",
    );
    // The folder that the import makes is the book's, too.
    const below = ["--out", "x/lists/new/a.folio"] as const;
    expect(await price({ ...beside, "x/book.folio": book("XOF") }, ...below)).toBe("60");
    expect(await price({ ...beside, "book.folio": book("XOF") }, "--currency", "CAD")).toBe(
      "60.00",
    );
    expect(await price(beside, "--currency", "XOF")).toBe("60");
    const catalog = ["import", "catalog", "p.csv", "--as", "catalog", "--currency", "XOF"];
    expect((await runFolio(folderOf({ "p.csv": products }), catalog)).out).toContain("visite,60,");
    const wrong = await runFolio(folderOf({ "p.csv": products }), [
      ...catalog.slice(0, -1),
      "XOFF",
    ]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("--currency is a code such as CAD or XOF, not XOFF");
  });

  test("with what QuickBooks calls each item, by its own name or by that of the item it is linked to", async () => {
    const list = "Name,Category,Income account,Price,Unit\nTonte,Services,4001,60,visite\n";
    const folder = folderOf({ "p.csv": list, "k.csv": "name,unit,price\nGazon,visite,65\n" });
    const args = ["import", "catalog", "p.csv", "--at", "quickbooks"];
    expect((await runFolio(folder, args)).out).toContain(`items {
  name    | credit | category   | unit     | price | at quickbooks
  "Tonte" | 4001   | "Services" | "visite" | 60.00 | "Services:Tonte"
}`);
    const working = await runFolio(folder, [...args, "--known", "k.csv", "--link", "Gazon=Tonte"]);
    expect(working.out).toContain('"Gazon" | 4001   | "visite" | 65.00 | "Services:Tonte"');
    const wrong = await runFolio(folder, ["import", "catalog", "p.csv", "--at", "sage50"]);
    expect([wrong.code, wrong.err]).toEqual([2, "folio: --at is quickbooks, not sage50\n"]);
  });

  test("of a day system that writes its prices in French, beside an answer of the API", async () => {
    const answer = {
      Item: [{ Name: "Tonte", UnitPrice: 60.5, IncomeAccountRef: { name: "4001" } }],
    };
    const folder = folderOf({
      "p.json": JSON.stringify({ QueryResponse: answer }),
      "k.csv": "Nom;Unité;Prix\nTonte;visite;65,25\n",
    });
    const args = ["import", "catalog", "p.json", "--known", "k.csv"];
    expect((await runFolio(folder, args)).err).toContain("FOL5018");
    const working = await runFolio(folder, [...args, "--known-decimal", ","]);
    expect(working.out).toContain('"Tonte" | 4001   | "visite" | 65.25');
  });
});

describe("contacts", () => {
  test("of who starts fresh, and of who is already at work", async () => {
    const customers = "Customer,Email\nJean Tremblay,jean@example.com\nLise Roy,lise@example.com\n";
    const folder = folderOf({ "c.csv": customers, "k.csv": "Nom,Courriel\nJean Tremblay,\n" });
    const fresh = await runFolio(folder, ["import", "contacts", "c.csv", "--out", "contacts.csv"]);
    expect([fresh.code, fresh.out]).toEqual([0, ""]);
    expect(fresh.err).toContain("Starting fresh: let the day system import this list.");
    expect(contentsOf(folder)["contacts.csv"]?.split("\n")).toHaveLength(4);
    const args = ["import", "contacts", "c.csv", "--known", "k.csv", "--new-only", "--lang", "fr"];
    const working = await runFolio(folder, args);
    expect(working.out).not.toContain("Tremblay");
    expect(working.err).toContain("déjà dans le système de gestion 1, laissés de côté 1\n");
    expect(working.err).toContain("ajoutez une étiquette aux contacts du système de gestion");
    const failing = await runFolio(folder, [...args, "--fail-on", "warning"]);
    expect(failing.code).toBe(1);
  });
});

describe("wrong use", () => {
  test.each([
    [["chart"], "FILE is missing"],
    [["chartt", "x"], "There is no command chartt; did you mean chart?"],
    [
      ["chart", "x", "--linked", "1200=client"],
      "--linked: client is no module; there are receivables, payables, payroll, inventory, prepayments",
    ],
    [["chart", "x", "--from", "sage"], "--from is sage50, quickbooks or columns, not sage"],
    [["chart", "x", "--column", "code"], "--column takes two things with = between, not code"],
    [
      ["chart", "x", "--column", "tittle=Nom"],
      "--column tittle=Nom: tittle is no field; there are code, title, class, active; did you mean title?",
    ],
    [["chart", "x", "--column", "code=A", "--column", "code=B"], "--column gives code twice"],
    [
      ["chart", "x", "--class", "Actif=actif"],
      "--class Actif=actif: a class is asset, liability, equity, revenue or expense",
    ],
    [["chart", "x", "--delimiter", ";;"], "--delimiter is one character or tab, not ;;"],
    [
      ["chart", "x", "--encoding", "latin"],
      "--encoding is utf-8, utf-16le, utf-16be or windows-1252, not latin",
    ],
  ])("folio import %j", async (args, message) => {
    const folder = folderOf({ x: chart });
    const ran = await runFolio(folder, ["import", ...args]);
    expect([ran.code, ran.err]).toEqual([2, `folio: ${message}\n`]);
  });

  test("a file that is not there", async () => {
    const ran = await runFolio(folderOf({}), ["import", "chart", "x.csv"]);
    expect([ran.code, ran.err]).toEqual([3, expect.stringMatching(/no such file or folder\n$/)]);
  });

  test.each(["chart", "catalog", "contacts", "ids"])(
    "help of %s fits 80 columns in both languages",
    async (name) => {
      for (const lang of ["en", "fr"]) {
        const { code, out } = await runFolio(folderOf({}), [
          "import",
          name,
          "--help",
          "--lang",
          lang,
        ]);
        expect(code).toBe(0);
        expect(out).toContain(`folio import ${name}`);
        const wide = out
          .split("\n")
          .filter((line) => line.length > 80 && !line.startsWith("  folio"));
        expect(wide).toEqual([]);
      }
    },
  );
});
