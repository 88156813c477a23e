// FOL6160: a payment settles an invoice of another customer, which QuickBooks does not take.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const settlesAnothers = defineDiagnostic<{
  readonly document: string;
  readonly customer: string;
  readonly settled: string;
  readonly owner: string;
}>({
  code: "FOL6160",
  name: "settles-anothers",
  severity: "warning",
  title: {
    en: "A payment or credit of another customer’s invoice",
    fr: "Paiement ou crédit de la facture d’un autre client",
  },
  why: {
    en: "QuickBooks applies payments and credits to invoices of the same customer only. The money is posted, but the invoice stays open there and the payer has a credit.",
    fr: "QuickBooks n’affecte les paiements et les crédits qu’aux factures du même client. L’argent est comptabilisé, mais la facture y reste ouverte et le payeur y a un crédit.",
  },
  message: ({ document, customer, settled, owner }) => ({
    en: `Document ${quoted(document).en} of ${quoted(customer).en} is for ${quoted(settled).en} of ${quoted(owner).en}, and goes to QuickBooks without that link`,
    fr: `La pièce ${quoted(document).fr} de ${quoted(customer).fr} vise ${quoted(settled).fr} de ${quoted(owner).fr}, et va à QuickBooks sans ce lien`,
  }),
  remedy: () => ({
    en: "Give both the same customer in the data, or move the credit from one customer to the other in QuickBooks",
    fr: "Donnez aux deux le même client dans les données, ou transférez le crédit d’un client à l’autre dans QuickBooks",
  }),
  bad: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
<|payment|>,P88,2026-01-20,Gagnon,,,,Interac,105.00,F1001
`,
  good: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
`,
});
