// FOL5063: a document carries an amount that the book gives no account for.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

interface Words {
  readonly document: string;
  /** With its article: “a card fee”, « des frais de carte ». */
  readonly what: Bilingual;
  readonly amount: Bilingual;
  /** What to write in the book: `fees to 5700`. */
  readonly setting: string;
}

export const missingAccount = defineDiagnostic<Words>({
  code: "FOL5063",
  name: "missing-account",
  severity: "error",
  title: { en: "An amount without an account", fr: "Un montant sans compte" },
  why: {
    en: "Fees, payment discounts, write-offs and cash rounding settle a document without money. Each needs an account of its own, or the receivable would stay open.",
    fr: "Les frais, les escomptes, les radiations et l’arrondi du comptant règlent une pièce sans argent. Chacun doit avoir son compte, sinon le compte client resterait ouvert.",
  },
  message: ({ document, what, amount }) => ({
    en: `Document ${document} has ${what.en} of ${amount.en}, and the book gives no account for it`,
    fr: `La pièce ${document} comporte ${what.fr} de ${amount.fr}, et le paramétrage ne donne pas de compte pour ce montant`,
  }),
  remedy: ({ setting }) => ({
    en: `Write \`${setting}\` in the book, with the account of your chart`,
    fr: `Écrivez «\u00a0${setting}\u00a0» dans le paramétrage, avec le compte de votre plan comptable`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,fee,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,<|2.10|>,F1001
`,
  good: `
account 5700 "Frais de carte" expense
${exampleBookWith("fees to 5700")}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,fee,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,2.10,F1001
`,
});
