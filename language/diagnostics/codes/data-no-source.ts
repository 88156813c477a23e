// FOL5030: a data file that nothing in the book reads.
import { defineDiagnostic } from "../define.ts";
import { listed, quoted } from "../wording.ts";

interface Words {
  readonly file: string;
  readonly patterns: readonly string[];
}

export const dataNoSource = defineDiagnostic<Words>({
  code: "FOL5030",
  name: "data-no-source",
  severity: "error",
  title: { en: "A file that no source fits", fr: "Un fichier qu’aucune source ne reconnaît" },
  why: {
    en: "The name of a file says which source reads it. What its columns mean is not guessed from their looks.",
    fr: "Le nom d’un fichier dit quelle source le lit. Le sens de ses colonnes ne se devine pas à leur apparence.",
  },
  message: ({ file, patterns }) =>
    patterns.length === 0
      ? {
          en: `The book has no source for ${quoted(file).en}, and its name does not end in .csv, .json or .ndjson`,
          fr: `Le paramétrage n’a pas de source pour ${quoted(file).fr}, et son nom ne finit pas par .csv, .json ou .ndjson`,
        }
      : {
          en: `${quoted(file).en} fits none of the book’s sources: ${listed(patterns).en}`,
          fr: `${quoted(file).fr} ne correspond à aucune source du paramétrage\u00a0: ${listed(patterns).fr}`,
        },
  remedy: ({ file }) =>
    /\.(?:xlsx?|xlsm|ods|numbers)$/i.test(file)
      ? {
          en: "Save the sheet of the workbook as CSV, under a name that a source fits",
          fr: "Enregistrez la feuille du classeur au format CSV, sous un nom qu’une source reconnaît",
        }
      : {
          en: "Rename the file, widen a source’s pattern, or name the source with `--source`",
          fr: "Renommez le fichier, élargissez le modèle de nom d’une source, ou nommez la source avec «\u00a0--source\u00a0»",
        },
  bad: `
source ventes csv "ventes-*.txt" {}
--- data.txt
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
source ventes csv "data*.txt" {}
--- data.txt
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
