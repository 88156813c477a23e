// FOL5093: a file whose columns are separated by another character than its source declares.
import { delimiterName } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly declared: string;
  readonly found: string;
}

export const dataOtherDelimiter = defineDiagnostic<Words>({
  code: "FOL5093",
  name: "data-other-delimiter",
  severity: "error",
  title: { en: "Another delimiter than declared", fr: "Un autre séparateur que celui déclaré" },
  why: {
    en: "The whole header would be one column, and every column that the book asks for would be missing. Spreadsheets change the delimiter with the language of the computer.",
    fr: "Tout l’en-tête ne ferait qu’une colonne, et toutes celles que demande le paramétrage manqueraient. Les tableurs changent de séparateur avec la langue de l’ordinateur.",
  },
  message: ({ declared, found }) => ({
    en: `The source declares columns separated by ${delimiterName(declared).en}, and the header has ${delimiterName(found).en}`,
    fr: `La source déclare des colonnes séparées par ${delimiterName(declared).fr}, et l’en-tête a ${delimiterName(found).fr}`,
  }),
  remedy: ({ found }) => {
    const written = found === "\t" ? "tab" : `"${found}"`;
    return {
      en: `Write \`delimiter ${written}\` in the \`source\`, or export the file as before`,
      fr: `Écrivez «\u00a0delimiter ${written}\u00a0» dans la «\u00a0source\u00a0», ou exportez le fichier comme avant`,
    };
  },
  bad: `
source ventes csv "data*.csv" {
  delimiter ";"
  kind = invoice  number = column "No"  date = column "Date"  customer.name = column "Client"
  line.item = column "Article"  line.amount = column "Montant"  tax.TPS = column "TPS"
}
--- data.csv
<|N|>o,Date,Client,Article,Montant,TPS
F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
  good: `
source ventes csv "data*.csv" {
  delimiter ","
  kind = invoice  number = column "No"  date = column "Date"  customer.name = column "Client"
  line.item = column "Article"  line.amount = column "Montant"  tax.TPS = column "TPS"
}
--- data.csv
No,Date,Client,Article,Montant,TPS
F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
