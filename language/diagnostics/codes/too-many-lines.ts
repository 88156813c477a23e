// FOL6110: an entry of more lines than the target takes.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";
import { quoted } from "../wording.ts";

const accounts = Array.from({ length: 1_001 }, (_, index) => `71${String(index).padStart(4, "0")}`);
const chart = accounts.map((code) => `account ${code} "Ventes ${code}" revenue\n`).join("");
const items = accounts.map((code) => `item "A${code}" debit 400 credit ${code} tax "TVA 21"\n`);
const row = (code: string) => `invoice,F10001,2026-01-15,10004,A${code},1.00,`;
const rows = (count: number) =>
  accounts
    .slice(0, count)
    .map((code, index) => `${row(code)}${index === 0 ? (count * 0.21).toFixed(2) : ""}\n`)
    .join("");

export const tooManyLines = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly count: number;
  readonly limit: number;
}>({
  code: "FOL6110",
  name: "too-many-lines",
  severity: "error",
  title: {
    en: "An entry with more lines than the package takes",
    fr: "Une écriture de plus de lignes que le logiciel n’en accepte",
  },
  why: {
    en: "The package refuses an entry past a number of lines that it states. An entry is never parted: each part would be out of balance.",
    fr: "Le logiciel refuse une écriture au-delà d’un nombre de lignes qu’il indique. Une écriture ne se partage jamais\u00a0: chaque partie serait déséquilibrée.",
  },
  message: ({ title, document, count, limit }) => ({
    en: `The entry of document ${quoted(document).en} has ${count} lines; ${title.en} takes ${limit}`,
    fr: `L’écriture de la pièce ${quoted(document).fr} compte ${count} lignes; ${title.fr} en accepte ${limit}`,
  }),
  remedy: () => ({
    en: "Let lines of one account merge (`lines merged`), group over shorter spans, or have the source part the document",
    fr: "Laissez fusionner les lignes d’un même compte (« lines merged »), regroupez sur des durées plus courtes, ou partagez la pièce dans la source",
  }),
  bad: `${afasExample}${chart}${items.join("")}
--- data.csv
kind,number,date,customer.number,line.item,line.amount,tax.TVA
<||>${rows(1_001)}`,
  good: `${afasExample}${chart}${items.join("")}
--- data.csv
kind,number,date,customer.number,line.item,line.amount,tax.TVA
${rows(10)}`,
});
