// FOL5016: a value that a document, a line or an application must have.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly field: string;
  /** What the file calls it, where the book reads it from a column of another name. */
  readonly column?: string | undefined;
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
  message: ({ field, column = field }) =>
    column === field
      ? {
          en: `There is no \`${field}\` here`,
          fr: `Il n’y a pas de «\u00a0${field}\u00a0» ici`,
        }
      : {
          en: `There is no \`${field}\` here, which is read from column ${quoted(column).en}`,
          fr: `Il n’y a pas de «\u00a0${field}\u00a0» ici, qui se lit dans la colonne ${quoted(column).fr}`,
        },
  remedy: ({ field, column = field }) =>
    column === field
      ? {
          en: `Fill in \`${field}\` in the data`,
          fr: `Remplissez «\u00a0${field}\u00a0» dans les données`,
        }
      : {
          en: `Fill in ${quoted(column).en} in the data`,
          fr: `Remplissez ${quoted(column).fr} dans les données`,
        },
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
