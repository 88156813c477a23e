// FOL5099: no data file of the run holds a document.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly files: number;
}

export const noDocuments = defineDiagnostic<Words>({
  code: "FOL5099",
  name: "no-documents",
  severity: "warning",
  title: { en: "Data without a document", fr: "Des données sans aucune pièce" },
  why: {
    en: "An export that brings nothing is more often a filter, or the wrong dates, than a month without a sale. The journal that comes of it is empty, and looks like work that is done.",
    fr: "Une exportation qui ne donne rien vient plus souvent d’un filtre ou de mauvaises dates que d’un mois sans vente. Le journal qui en sort est vide, et ressemble à du travail fait.",
  },
  message: ({ files }) =>
    files === 1
      ? {
          en: "The data file holds no document: the journal has no entry",
          fr: "Le fichier de données ne contient aucune pièce\u00a0: le journal n’a aucune écriture",
        }
      : {
          en: `None of the ${files} data files holds a document: the journal has no entry`,
          fr: `Aucun des ${files} fichiers de données ne contient de pièce\u00a0: le journal n’a aucune écriture`,
        },
  remedy: () => ({
    en: "Export again, with the dates and the documents that are wanted; do not import the empty journal",
    fr: "Exportez de nouveau, avec les dates et les pièces voulues; n’importez pas le journal vide",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
