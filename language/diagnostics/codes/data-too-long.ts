// FOL5010: something in the data is larger than Folio takes.
import type { Bilingual } from "../../text/bilingual.ts";
import { unreachable } from "../../text/invariant.ts";
import * as limits from "../../text/limits.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly what: "file" | "record" | "cell" | "columns" | "document" | "lines";
  readonly limit: number;
}

export const dataTooLong = defineDiagnostic<Words>({
  code: "FOL5010",
  name: "data-too-long",
  severity: "error",
  title: { en: "Data past a limit", fr: "Des données au-delà d’une limite" },
  why: {
    en: "The limits lie far above what any business writes. What goes past one is nearly always a quote left open or a file of another kind.",
    fr: "Les limites dépassent de loin ce qu’une entreprise écrit. Ce qui en franchit une est presque toujours un guillemet resté ouvert ou un fichier d’une autre nature.",
  },
  message: ({ what, limit }) => sentence(what, limit),
  remedy: ({ what }) =>
    what === "file"
      ? {
          en: "Export shorter periods, and give all their files together",
          fr: "Exportez des périodes plus courtes, et donnez tous leurs fichiers ensemble",
        }
      : {
          en: "Look for a quote that is not closed, or shorten what stands here",
          fr: "Cherchez un guillemet qui n’est pas refermé, ou raccourcissez ce qui se trouve ici",
        },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,<|${"T".repeat(limits.cellLength + 1)}|>,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});

function sentence(what: Words["what"], limit: number): Bilingual {
  const en = limit.toLocaleString("en-CA");
  const fr = limit.toLocaleString("fr-CA");
  switch (what) {
    case "file":
      return {
        en: `The file is larger than ${en} bytes`,
        fr: `Le fichier dépasse ${fr} octets`,
      };
    case "record":
      return {
        en: `The record is longer than ${en} characters`,
        fr: `L’enregistrement dépasse ${fr} caractères`,
      };
    case "cell":
      return {
        en: `The cell is longer than ${en} characters`,
        fr: `La cellule dépasse ${fr} caractères`,
      };
    case "columns":
      return {
        en: `The record has more than ${en} columns`,
        fr: `L’enregistrement compte plus de ${fr} colonnes`,
      };
    case "document":
      return {
        en: `The document is longer than ${en} characters`,
        fr: `La pièce dépasse ${fr} caractères`,
      };
    case "lines":
      return {
        en: `The document has more than ${en} lines`,
        fr: `La pièce compte plus de ${fr} lignes`,
      };
    default:
      return unreachable(what);
  }
}
