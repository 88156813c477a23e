// FOL5016: a value that a document, a line or an application must have.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly field: string;
}

export const dataMissingValue = defineDiagnostic<Words>({
  code: "FOL5016",
  name: "data-missing-value",
  severity: "error",
  title: { en: "A needed value is missing", fr: "Il manque une valeur nécessaire" },
  why: {
    en: "Without its kind, number and date no document can be booked, nor a line without its amount. Nothing stands in for them.",
    fr: "Sans type, sans numéro ou sans date, aucune pièce ne peut être comptabilisée, ni une ligne sans montant. Rien ne les remplace.",
  },
  message: ({ field }) => ({
    en: `There is no \`${field}\` here`,
    fr: `Il n’y a pas de «\u00a0${field}\u00a0» ici`,
  }),
  remedy: ({ field }) => ({
    en: `Fill in \`${field}\` in the data`,
    fr: `Remplissez «\u00a0${field}\u00a0» dans les données`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,<|,|>5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
