// FOL5091: a file of another kind under the name of a data file.
import type { Bilingual } from "../../text/bilingual.ts";
import { unreachable } from "../../text/invariant.ts";
import { defineDiagnostic } from "../define.ts";

type Kind =
  | "workbook"
  | "old workbook"
  | "PDF"
  | "web page"
  | "XML"
  | "compressed"
  | "RTF"
  | "image"
  | "JSON";

interface Words {
  readonly kind: Kind;
}

export const dataForeignFile = defineDiagnostic<Words>({
  code: "FOL5091",
  name: "data-foreign-file",
  severity: "error",
  title: { en: "A file of another kind", fr: "Un fichier d’une autre nature" },
  why: {
    en: "A name that ends in .csv does not make a file CSV. Read as text, a workbook or a web page would give nothing but puzzles.",
    fr: "Un nom qui finit par .csv ne fait pas d’un fichier du CSV. Lu comme du texte, un classeur ou une page web ne donnerait que des énigmes.",
  },
  message: ({ kind }) => {
    const name = nameOf(kind);
    return { en: `The file is ${name.en}`, fr: `Le fichier est ${name.fr}` };
  },
  remedy: ({ kind }) => remedyOf(kind),
  bad: `
--- data.csv
<|%|>PDF-1.7
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});

function nameOf(kind: Kind): Bilingual {
  switch (kind) {
    case "workbook":
      return {
        en: "a workbook of a spreadsheet (.xlsx) or another ZIP archive",
        fr: "un classeur de tableur (.xlsx) ou une autre archive ZIP",
      };
    case "old workbook":
      return {
        en: "a workbook or document of an older Office (.xls, .doc)",
        fr: "un classeur ou un document d’un Office plus ancien (.xls, .doc)",
      };
    case "PDF":
      return { en: "a PDF document", fr: "un document PDF" };
    case "web page":
      return { en: "a web page (HTML)", fr: "une page web (HTML)" };
    case "XML":
      return { en: "an XML document", fr: "un document XML" };
    case "compressed":
      return { en: "a compressed file (gzip)", fr: "un fichier comprimé (gzip)" };
    case "RTF":
      return {
        en: "a document of a word processor (RTF)",
        fr: "un document de traitement de texte (RTF)",
      };
    case "image":
      return { en: "a picture", fr: "une image" };
    case "JSON":
      return {
        en: "JSON, and its name says that it is CSV",
        fr: "du JSON, et son nom annonce du CSV",
      };
    default:
      return unreachable(kind);
  }
}

function remedyOf(kind: Kind): Bilingual {
  switch (kind) {
    case "workbook":
    case "old workbook":
      return {
        en: "Open it in the spreadsheet and save it as CSV UTF-8, without changing its name by hand",
        fr: "Ouvrez-le dans le tableur et enregistrez-le en CSV UTF-8, sans en changer le nom à la main",
      };
    case "web page":
      return {
        en: "Export the data again: the system has often answered with its sign-in page",
        fr: "Exportez de nouveau les données\u00a0: le système a souvent répondu par sa page de connexion",
      };
    case "compressed":
      return {
        en: "Decompress it, and give Folio the file inside",
        fr: "Décomprimez-le, et donnez à Folio le fichier qu’il contient",
      };
    case "JSON":
      return {
        en: "Let its name end in .json, or in .ndjson if it has one document a line",
        fr: "Faites finir son nom par .json, ou par .ndjson s’il a une pièce par ligne",
      };
    case "PDF":
    case "XML":
    case "RTF":
    case "image":
      return {
        en: "Export the data as CSV or JSON",
        fr: "Exportez les données en CSV ou en JSON",
      };
    default:
      return unreachable(kind);
  }
}
