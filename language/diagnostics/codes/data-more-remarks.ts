// FOL5098: a data file has more warnings and remarks than are told.
import * as limits from "../../text/limits.ts";
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly told: number;
  readonly more: number;
}

export const dataMoreRemarks = defineDiagnostic<Words>({
  code: "FOL5098",
  name: "data-more-remarks",
  severity: "information",
  title: {
    en: "More remarks on the data than can be shown",
    fr: "Plus de remarques sur les données qu’il n’est utile d’en montrer",
  },
  why: {
    en: "What comes back in every document has one cause, which the first remarks show as well as all of them.",
    fr: "Ce qui revient à chaque pièce a une seule cause, que les premières remarques montrent aussi bien que toutes.",
  },
  message: ({ told, more }) => ({
    en: `The first ${told} warnings and remarks on the file are shown, and ${more} more are not`,
    fr: `Les ${told} premiers avertissements et remarques sur le fichier sont montrés, et ${more} autres ne le sont pas`,
  }),
  remedy: () => ({
    en: "Look into the first ones; most often one setting of the book or of the export silences all",
    fr: "Examinez les premiers; le plus souvent, un seul réglage du paramétrage ou de l’exportation les fait tous taire",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
${rows("6.00")}`,
  good: `
${exampleBookWith("tolerance taxes 1.00")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
${rows("6.00")}`,
});

function rows(tax: string): string {
  return Array.from(
    { length: limits.dataProblems + 1 },
    (_, index) => `invoice,F${index},2026-01-15,Tremblay,Tonte,100.00,${tax}\n`,
  ).join("");
}
