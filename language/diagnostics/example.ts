// The form of an example: files in one text, with the place of the problem marked.
import type { Span } from "../text/source.ts";

/**
 * The book that the examples stand in. An example is one more file of this book, unless it brings a
 * `book.folio` of its own. Nothing in it is unused, so that it gives no problem by itself.
 */
export const exampleBook = `book "Exemple" {
  folio       1
  target      sage50 { tax lines off }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}

account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2420 "TPS à payer"     liability
account 4001 "Ventes"          revenue

tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax group "TPS" = TPS

item "Tonte" debit 1210 credit 4001 tax "TPS"
method "Interac" debit 1020 credit 1210
`;

/** The example book as a section of an example, with settings of the example's own. */
export function exampleBookWith(...settings: readonly string[]): string {
  const lines = settings.map((setting) => `  ${setting}\n`).join("");
  return `--- book.folio\n${exampleBook.replace("\n}", `\n${lines}}`).trimEnd()}`;
}

/** A book for a package that files its entries in journals, as an example's `book.folio`. */
export const afasExample = `--- book.folio
book "Exemple" {
  folio       1
  target      afas
  currency    EUR
  fiscal year from 2026-01-01 periods month
  receivable  400
}

account 400    "Clients"     asset linked to receivables
account 451    "TVA à payer" liability
account 550    "Banque"      asset
account 700100 "Entretien"   revenue

tax TVA debit 400 credit 451 { 21% from 1996-01-01 }
tax group "TVA 21" = TVA

item "Entretien" debit 400 credit 700100 tax "TVA 21"
method "Virement" debit 550 credit 400

journal VK "Ventes" sales series "F" 10000..19999
journal BQ "Banque" bank

integration ventes {
  journal VK
}
integration banque {
  journal BQ
}
`;

/** A book that takes documents in another currency, as an example's `book.folio`. */
export const foreignExample = `--- book.folio
book "Exemple" {
  folio       1
  target      hledger
  currency    CAD
  currencies  USD
  rounding exchange to 5998
  exchange gain 4900 loss 5900
  receivable  1210
}

account 1020 "Banque"              asset
account 1210 "Comptes clients"     asset
account 2420 "TPS à payer"         liability
account 4001 "Ventes"              revenue
account 4900 "Gains de change"     revenue
account 5900 "Pertes de change"    expense
account 5998 "Arrondis de change"  expense

tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax group "TPS" = TPS

item "Tonte" debit 1210 credit 4001 tax "TPS"
method "Interac" debit 1020 credit 1210
`;

export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

export interface ExampleCase {
  /**
   * Files of the book (`.folio` and what the book names) and data files, which are named `data…`; `control…` holds
   * the source's own totals, `ids…` the ids of the package, and `options` what the command line adds, such as `--source ventes`, or the whole of an
   * import, `import chart`.
   */
  readonly files: readonly ExampleFile[];
  /** Where the problem must be, if the example marks it. */
  readonly marked?: { readonly file: string; readonly span: Span };
}

/**
 * Cuts an example into its files. A line `--- name` begins a file; text before the first such line is
 * `example.folio`. `<|` and `|>` mark the place, and are taken out.
 */
export function readExample(example: string): ExampleCase {
  const files: ExampleFile[] = [];
  let marked: ExampleCase["marked"];
  for (const { path, text } of cut(example)) {
    const start = text.indexOf("<|");
    const end = text.indexOf("|>");
    if (start === -1 || end === -1) {
      files.push({ path, text });
      continue;
    }
    marked = { file: path, span: { start, end: end - 2 } };
    files.push({
      path,
      text: text.slice(0, start) + text.slice(start + 2, end) + text.slice(end + 2),
    });
  }
  if (!files.some((file) => file.path === "book.folio")) {
    files.unshift({ path: "book.folio", text: exampleBook });
  }
  return marked === undefined ? { files } : { files, marked };
}

function cut(example: string): ExampleFile[] {
  const files: ExampleFile[] = [];
  let path = "example.folio";
  let named = false;
  let lines: string[] = [];
  const close = () => {
    const text = lines.join("\n");
    // Before the first name there may be nothing; a named file may be meant to be empty.
    if (named || text.trim() !== "") files.push({ path, text });
    lines = [];
  };
  for (const line of example.replace(/^\n/, "").split("\n")) {
    const name = /^--- (\S+)$/.exec(line)?.[1];
    if (name === undefined) {
      lines.push(line);
    } else {
      close();
      path = name;
      named = true;
    }
  }
  close();
  return files;
}
