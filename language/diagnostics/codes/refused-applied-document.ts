// FOL5096: a document names one that could not be read: what follows from another problem.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly refused: string;
}

export const refusedAppliedDocument = defineDiagnostic<Words>({
  code: "FOL5096",
  name: "refused-applied-document",
  severity: "information",
  title: {
    en: "A document that names a refused one",
    fr: "Une pièce qui en nomme une autre, refusée",
  },
  why: {
    en: "A payment is checked against the document that it settles. Where that one could not be read, this is no second mistake.",
    fr: "Un paiement se vérifie avec la pièce qu’il règle. Si celle-ci n’a pu être lue, ce n’est pas une deuxième erreur.",
  },
  message: ({ document, refused }) => ({
    en: `Document ${document} names document ${refused}, which was refused`,
    fr: `La pièce ${document} nomme la pièce ${refused}, qui a été refusée`,
  }),
  remedy: ({ refused }) => ({
    en: `Put ${refused} right; there is nothing to do here`,
    fr: `Corrigez ${refused}; il n’y a rien à faire ici`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,1OO.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,<|F1001|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
`,
});
