// FOL5088: a number that another document names is the number of more than one.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly number: string;
}

export const sharedNumber = defineDiagnostic<Words>({
  code: "FOL5088",
  name: "shared-number",
  severity: "error",
  title: {
    en: "A number that several documents have",
    fr: "Un numéro que portent plusieurs pièces",
  },
  why: {
    en: "Payments and credit notes name a document by its number alone. Where two documents have it, nobody can tell which one is meant.",
    fr: "Les paiements et les notes de crédit nomment une pièce par son seul numéro. Si deux pièces le portent, on ne peut dire de laquelle il s’agit.",
  },
  message: ({ number }) => ({
    en: `Number ${number} is that of more than one document, so it is not known which one is meant`,
    fr: `Le numéro ${number} est celui de plusieurs pièces\u00a0: on ne sait pas laquelle est visée`,
  }),
  remedy: () => ({
    en: "Give each document a number of its own in the data, or compile the systems that share numbers apart",
    fr: "Donnez à chaque pièce son propre numéro dans les données, ou compilez séparément les systèmes qui partagent des numéros",
  }),
  bad: `
--- data.csv
kind,number,date,source,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,web,Tremblay,Tonte,100.00,5.00,,,
invoice,F1001,2026-01-16,caisse,Gagnon,Tonte,40.00,2.00,,,
payment,P88,2026-01-20,,Tremblay,,,,Interac,105.00,<|F1001|>
`,
  good: `
--- data.csv
kind,number,date,source,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,web,Tremblay,Tonte,100.00,5.00,,,
invoice,F2001,2026-01-16,caisse,Gagnon,Tonte,40.00,2.00,,,
payment,P88,2026-01-20,,Tremblay,,,,Interac,105.00,F1001
`,
});
