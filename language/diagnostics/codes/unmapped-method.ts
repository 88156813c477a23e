// FOL5052: a document names a payment method that the book does not declare.
import { defineDiagnostic } from "../define.ts";
import { declareOrCorrect } from "../document-wording.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly method: string;
  readonly document: string;
  readonly near: string | undefined;
}

export const unmappedMethod = defineDiagnostic<Words>({
  code: "FOL5052",
  name: "unmapped-method",
  severity: "error",
  title: {
    en: "A payment method that the book does not declare",
    fr: "Un mode de paiement que le paramétrage ne déclare pas",
  },
  why: {
    en: "Nothing says which account received this money. A payment in the wrong bank account is found only at the reconciliation.",
    fr: "Rien ne dit quel compte a reçu cet argent. Un encaissement porté au mauvais compte de banque ne se découvre qu’au rapprochement bancaire.",
  },
  message: ({ method, document }) => ({
    en: `Document ${document} is paid by ${quoted(method).en}, a method that the book does not declare`,
    fr: `La pièce ${document} est payée par ${quoted(method).fr}, mode de paiement que le paramétrage ne déclare pas`,
  }),
  remedy: ({ method, near }) => declareOrCorrect(method, `method "${method}"`, near),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,<|Interact|>,105.00,F1001
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
`,
});
