// FOL5065: a payment or credit note names a document that is neither in the data nor in an opening.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly applied: string;
  readonly near: string | undefined;
}

export const unknownAppliedDocument = defineDiagnostic<Words>({
  code: "FOL5065",
  name: "unknown-applied-document",
  severity: "error",
  title: { en: "A document that is nowhere to be found", fr: "Une pièce introuvable" },
  why: {
    en: "A payment or credit note must meet the document that it settles, or the receivable of the customer never comes back to zero.",
    fr: "Un paiement ou une note de crédit doit retrouver la pièce qu’il règle, sinon le compte du client ne revient jamais à zéro.",
  },
  message: ({ document, applied }) => ({
    en: `Document ${document} names document ${applied}, which is neither in the data nor in an opening`,
    fr: `La pièce ${document} nomme la pièce ${applied}, qui n’est ni dans les données ni parmi les pièces d’ouverture`,
  }),
  remedy: ({ applied, near }) =>
    near === undefined
      ? {
          en: `Add the data that have ${applied}, or list it in an \`opening\``,
          fr: `Ajoutez les données où se trouve ${applied}, ou inscrivez-la dans une «\u00a0opening\u00a0»`,
        }
      : {
          en: `Write ${near} if that is what was meant, or add the data that have ${applied}`,
          fr: `Écrivez ${near} si c’est ce qu’il fallait lire, ou ajoutez les données où se trouve ${applied}`,
        },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,<|F1010|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
`,
});
