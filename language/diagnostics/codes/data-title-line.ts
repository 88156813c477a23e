// FOL5097: the first line of a file is a title, not the names of its columns.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly title: string;
}

export const dataTitleLine = defineDiagnostic<Words>({
  code: "FOL5097",
  name: "data-title-line",
  severity: "error",
  title: { en: "A title above the columns", fr: "Un titre au-dessus des colonnes" },
  why: {
    en: "A report has its title, its company and its period above the table. Folio reads tables, whose first line names the columns.",
    fr: "Un rapport porte son titre, l’entreprise et la période au-dessus du tableau. Folio lit des tableaux, dont la première ligne nomme les colonnes.",
  },
  message: ({ title }) => ({
    en: `The first line names no columns: it says ${quoted(title).en}`,
    fr: `La première ligne ne nomme pas de colonnes\u00a0: elle dit ${quoted(title).fr}`,
  }),
  remedy: () => ({
    en: "Export the data as a list rather than a report, or delete the lines above the names of the columns",
    fr: "Exportez les données en liste plutôt qu’en rapport, ou supprimez les lignes au-dessus des noms de colonnes",
  }),
  bad: `
--- data.csv
<|J|>ournal des ventes,,,,,,,
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
