// FOL5034: a mark of a file that is not one character, or that another mark needs.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly mark: "delimiter" | "thousands";
  readonly text: string;
}

export const dataMark = defineDiagnostic<Words>({
  code: "FOL5034",
  name: "data-mark",
  severity: "error",
  title: {
    en: "A mark that cannot separate anything",
    fr: "Une marque qui ne peut rien séparer",
  },
  why: {
    en: "Cells and thousands are separated by one character that means nothing else in the file.",
    fr: "Les cellules et les milliers sont séparés par un seul caractère, qui ne veut rien dire d’autre dans le fichier.",
  },
  message: ({ mark, text }) => ({
    en: `${quoted(text).en} cannot be the \`${mark}\` of a file`,
    fr: `${quoted(text).fr} ne peut pas être le «\u00a0${mark}\u00a0» d’un fichier`,
  }),
  remedy: ({ mark }) =>
    mark === "delimiter"
      ? {
          en: 'Write one character, as in `delimiter ";"`, or `delimiter tab`',
          fr: 'Écrivez un seul caractère, comme dans «\u00a0delimiter ";"\u00a0», ou «\u00a0delimiter tab\u00a0»',
        }
      : {
          en: 'Write one character that is neither a digit nor the decimal mark, as in `thousands " "`',
          fr: 'Écrivez un seul caractère qui n’est ni un chiffre ni la marque décimale, comme dans «\u00a0thousands " "\u00a0»',
        },
  bad: `
source ventes csv "data*.csv" { delimiter <|";;"|> }
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
source ventes csv "data*.csv" { delimiter "," }
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
