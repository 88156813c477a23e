// FOL5135: the income account of an item is not in the chart that was given with the list.
import { nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
  readonly income: string;
  readonly nearest: string | undefined;
}

export const importIncomeUnknown = defineDiagnostic<Words>({
  code: "FOL5135",
  name: "import-income-unknown",
  severity: "error",
  title: {
    en: "An income account that the chart lacks",
    fr: "Un compte de produits absent du plan comptable",
  },
  why: {
    en: "Products name their accounts in words, a book by codes. The chart says which code is whose; a name that two accounts have is nobody's.",
    fr: "Les produits désignent leurs comptes par des mots, un paramétrage par des codes. Le plan comptable fait le lien; un nom que portent deux comptes n’en désigne aucun.",
  },
  message: ({ name, income }) => ({
    en: `The chart has no single account ${quoted(income).en} for item ${quoted(name).en}`,
    fr: `Le plan comptable n’a pas de compte unique ${quoted(income).fr} pour l’article ${quoted(name).fr}`,
  }),
  remedy: ({ nearest }) =>
    nearestOr(nearest, {
      en: "Export the chart and the list from the same company on the same day",
      fr: "Exportez le plan comptable et la liste de la même entreprise le même jour",
    }),
  bad: `
--- options
import catalog --chart chart.csv
--- chart.csv
Account #,Full name,Type
4010,Ventes:Services,Income
--- data.csv
Name,Income account,Price,Unit
Tonte,<|V|>entes:Service,60.00,visite
`,
  good: `
--- options
import catalog --chart chart.csv
--- chart.csv
Account #,Full name,Type
4010,Ventes:Services,Income
--- data.csv
Name,Income account,Price,Unit
Tonte,Ventes:Services,60.00,visite
`,
});
