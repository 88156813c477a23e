// FOL5113: a sale brings in less than it bills, and the book recognizes sales when they are paid.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly document: string;
  readonly total: Bilingual;
  readonly amount: Bilingual;
}

export const saleUnderpaid = defineDiagnostic<Words>({
  code: "FOL5113",
  name: "sale-underpaid",
  severity: "error",
  title: {
    en: "A sale that is not paid in full, in a book that recognizes on payment",
    fr: "Une vente au comptant qui n’est pas payée en entier, dans un paramétrage qui constate à l’encaissement",
  },
  why: {
    en: "A sale is an invoice and its payment in one. If a part of it is still due, the book may not recognize it yet, and a document of one piece cannot wait for the rest.",
    fr: "Une vente au comptant est une facture et son paiement en une seule pièce. S’il en reste une part à payer, le paramétrage ne permet pas encore de la constater, et une pièce d’un seul tenant ne peut attendre le reste.",
  },
  message: ({ document, total, amount }) => ({
    en: `Sale ${document} bills ${total.en} and brings in ${amount.en}, and the book recognizes on payment`,
    fr: `La vente ${document} facture ${total.fr} et rapporte ${amount.fr}, et le paramétrage constate à l’encaissement`,
  }),
  remedy: ({ document }) => ({
    en: `Give ${document} as an invoice and a payment that applies to it, or correct its amount`,
    fr: `Donnez ${document} comme une facture et un paiement qui s’y applique, ou corrigez son montant`,
  }),
  bad: `
account 2310 "Dépôts de clients" liability
${exampleBookWith("deposits 2310", "recognize on payment")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount
sale,V1,2026-01-15,Tremblay,Tonte,100.00,5.00,Interac,<|60.00|>
`,
  good: `
account 2310 "Dépôts de clients" liability
${exampleBookWith("deposits 2310", "recognize on payment")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount
sale,V1,2026-01-15,Tremblay,Tonte,100.00,5.00,Interac,105.00
`,
});
