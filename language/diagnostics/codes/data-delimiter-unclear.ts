// FOL5005: the header of a CSV file could be cut in two ways.
import { delimiterName, joined } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly candidates: readonly string[];
}

export const dataDelimiterUnclear = defineDiagnostic<Words>({
  code: "FOL5005",
  name: "data-delimiter-unclear",
  severity: "error",
  title: { en: "A delimiter that is not clear", fr: "Un séparateur incertain" },
  why: {
    en: "Cut at the wrong character, a file has other columns, and amounts end up where they do not belong.",
    fr: "Coupé au mauvais caractère, un fichier a d’autres colonnes, et des montants se retrouvent où ils n’ont que faire.",
  },
  message: ({ candidates }) => {
    const names = candidates.map(delimiterName);
    return {
      en: `The header has ${joined(names).en} equally often, and either could separate its columns`,
      fr: `L’en-tête contient aussi souvent ${joined(names).fr}, et l’un ou l’autre pourrait séparer ses colonnes`,
    };
  },
  remedy: () => ({
    en: 'Say which one it is in the file’s `source`, as in `delimiter ";"`',
    fr: 'Dites lequel dans la «\u00a0source\u00a0» du fichier, comme dans «\u00a0delimiter ";"\u00a0»',
  }),
  bad: `
source ventes csv "data*.csv" {
  kind = column "Type" { "Facture" = invoice }
  number = column "No, pièce"  date = column "Date, jour"
}
--- data.csv
<|No, pièce|>;Date, jour;Type
`,
  good: `
source ventes csv "data*.csv" {
  delimiter ";"
  kind = column "Type" { "Facture" = invoice }
  number = column "No, pièce"  date = column "Date, jour"
  line.item = column "Article"  line.amount = column "Montant"  tax.TPS = column "TPS"
}
--- data.csv
No, pièce;Date, jour;Type;Article;Montant;TPS
F1001;2026-01-15;Facture;Tonte;100.00;5.00
`,
});
