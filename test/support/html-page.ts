// Reads a page of ours as a browser would: its tags, its texts and its tables. It shares no code with the writer.

export interface Page {
  readonly tags: readonly Tag[];
  readonly tables: ReadonlyMap<string, HtmlTable>;
  /** All that is read on the page, without its style. */
  readonly text: string;
}

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Rows of the body, and the one at the foot. */
export interface HtmlTable {
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | undefined;
}

export function readPage(html: string): Page {
  const body = html.replace(/<style>[^<]*<\/style>/, "");
  const tags = [...body.matchAll(tagForm)].map(([, name = "", attributes = ""]) => ({
    name,
    attributes: readAttributes(attributes),
  }));
  const tables = [...body.matchAll(/<table[^>]*aria-label="([^"]*)"[^>]*>(.*?)<\/table>/gs)].map(
    ([, label = "", inside = ""]) => [decoded(label), readTable(inside)] as const,
  );
  return { tags, tables: new Map(tables), text: textOf(body) };
}

const tagForm = /<([a-z][a-z0-9]*|!doctype)((?:\s+[a-zA-Z-]+(?:="[^"]*")?)*)\s*\/?>/g;

/** What is left of a page when its tags are taken away: no `<` may be among it. */
export function withoutTags(html: string): string {
  return html
    .replace(/<style>[^<]*<\/style>/, "")
    .replace(tagForm, "")
    .replace(/<\/[a-z][a-z0-9]*>/g, "");
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)];
  return new Map(found.map(([, name = "", value = ""]) => [name, decoded(value)]));
}

function readTable(inside: string): HtmlTable {
  const part = (name: string) =>
    [...inside.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))].map(([, text = ""]) => text);
  const rows = (text: string) =>
    [...text.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) => cellsOf(row));
  return { rows: part("tbody").flatMap(rows), total: part("tfoot").flatMap(rows)[0] };
}

function cellsOf(row: string): readonly string[] {
  return [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => textOf(cell));
}

function textOf(markup: string): string {
  return decoded(markup.replace(/<[^>]*>/g, " "))
    .replace(/[ \n]+/g, " ")
    .trim();
}

function decoded(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** `(1 234,56)` and `1,234.56` as report.json writes them; an empty cell is zero. */
export function amountOf(cell: string, language: "en" | "fr"): string {
  if (cell === "") return "0.00";
  const digits = cell.replace(/[()$ \u00a0]/g, "");
  const plain = language === "en" ? digits.replaceAll(",", "") : digits.replace(",", ".");
  if (!/^\d+\.\d{2,}$/.test(plain)) throw new Error(`${cell} is no amount`);
  return cell.startsWith("(") ? `-${plain}` : plain;
}
