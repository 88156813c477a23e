// FOL5017: the book does not say where a needed field of a file comes from.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly field: string;
}

export const dataFieldNotMapped = defineDiagnostic<Words>({
  code: "FOL5017",
  name: "data-field-not-mapped",
  severity: "error",
  title: {
    en: "A file whose needed field comes from nowhere",
    fr: "Un fichier dont un champ nécessaire ne vient de nulle part",
  },
  why: {
    en: "Once the book names the columns of a file, only those that it names are read.",
    fr: "Dès que le paramétrage nomme les colonnes d’un fichier, seules celles qu’il nomme sont lues.",
  },
  message: ({ field }) => ({
    en: `The book does not say which column of this file is \`${field}\``,
    fr: `Le paramétrage ne dit pas quelle colonne de ce fichier est «\u00a0${field}\u00a0»`,
  }),
  remedy: ({ field }) => ({
    en: `Add \`${field} = column "…"\` where the book names the file`,
    fr: `Ajoutez «\u00a0${field} = column "…"\u00a0» là où le paramétrage nomme le fichier`,
  }),
  bad: `
opening "ouvertes.csv" { kind = invoice  number = column "No"  total = column "Solde" }
--- ouvertes.csv
<|No|>,Solde
F0999,105.00
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
opening "ouvertes.csv" {
  kind = invoice  number = column "No"  date = column "Date"  total = column "Solde"
}
--- ouvertes.csv
No,Date,Solde
F0999,2025-12-20,105.00
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
