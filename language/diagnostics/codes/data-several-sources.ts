// FOL5031: a data file that several sources of the book could read.

import { enumerated } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly file: string;
  readonly names: readonly string[];
}

export const dataSeveralSources = defineDiagnostic<Words>({
  code: "FOL5031",
  name: "data-several-sources",
  severity: "error",
  title: {
    en: "A file that several sources fit",
    fr: "Un fichier que plusieurs sources reconnaissent",
  },
  why: {
    en: "Two sources read the same columns in two ways, and the order in which they are declared decides nothing.",
    fr: "Deux sources lisent les mêmes colonnes de deux façons, et l’ordre de leurs déclarations ne décide de rien.",
  },
  message: ({ file, names }) => ({
    en: `${quoted(file).en} fits the patterns of sources ${enumerated(names).en}`,
    fr: `${quoted(file).fr} correspond aux modèles de nom des sources ${enumerated(names).fr}`,
  }),
  remedy: () => ({
    en: "Make the patterns so that one fits, or name the source with `--source`",
    fr: "Faites en sorte qu’un seul modèle convienne, ou nommez la source avec «\u00a0--source\u00a0»",
  }),
  bad: `
source ventes csv "data*.csv" {}
source caisse csv "*.csv" {}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
source ventes csv "data*.csv" {}
source caisse csv "caisse*.csv" {}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
