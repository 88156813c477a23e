// FOL5078: a tax has no rate at the date of a document.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly tax: string;
  readonly date: string;
  readonly document: string;
}

export const noRate = defineDiagnostic<Words>({
  code: "FOL5078",
  name: "no-rate",
  severity: "error",
  title: { en: "No rate at this date", fr: "Aucun taux à cette date" },
  why: {
    en: "A tax is checked and computed at the rate of the day. Before the first rate, or in a gap, there is none.",
    fr: "Une taxe se vérifie et se calcule au taux du jour. Avant le premier taux, ou dans un intervalle vide, il n’y en a pas.",
  },
  message: ({ tax, date, document }) => ({
    en: `${tax} has no rate on ${date}, the date of document ${document}`,
    fr: `${tax} n’a pas de taux au ${date}, date de la pièce ${document}`,
  }),
  remedy: ({ tax }) => ({
    en: `Add the rate of that day to \`tax ${tax}\`, or correct the date`,
    fr: `Ajoutez à «\u00a0tax ${tax}\u00a0» le taux de ce jour, ou corrigez la date`,
  }),
  bad: `
account 2430 "TVH à payer" liability
tax TVH debit 1210 credit 2430 { 13% from 2010-07-01 to 2026-06-30 }
tax group "TVH" = TVH
item "Neige" debit 1210 credit 4001 tax "TVH"
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TVH,total
invoice,F1001,<|2026-07-02|>,Tremblay,Neige,100.00,13.00,113.00
`,
  good: `
account 2430 "TVH à payer" liability
tax TVH debit 1210 credit 2430 { 13% from 2010-07-01 to 2026-06-30 }
tax group "TVH" = TVH
item "Neige" debit 1210 credit 4001 tax "TVH"
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TVH,total
invoice,F1001,2026-06-30,Tremblay,Neige,100.00,13.00,113.00
`,
});
