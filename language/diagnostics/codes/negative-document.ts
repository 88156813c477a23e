// FOL6135: a sales document below zero.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { capital, quoted, theFrench } from "../wording.ts";

export const negativeDocument = defineDiagnostic<{
  readonly title: Bilingual;
  readonly document: string;
  readonly kind: string;
}>({
  code: "FOL6135",
  name: "negative-document",
  severity: "error",
  title: {
    en: "A document of a negative total",
    fr: "Pièce au total négatif",
  },
  why: {
    en: "QuickBooks takes no sales document below zero: what gives back more than it bills is a credit there.",
    fr: "QuickBooks n’accepte pas de pièce de vente sous zéro\u00a0: ce qui rend plus que ce qui est facturé y est un crédit.",
  },
  message: ({ title, document, kind }) => {
    const noun = documentNoun(kind);
    return {
      en: `${capital(noun.en)} ${quoted(document).en} comes to less than zero, which ${title.en} refuses`,
      fr: `${capital(theFrench(noun))} ${quoted(document).fr} donne un montant négatif, ce que ${title.fr} refuse`,
    };
  },
  remedy: () => ({
    en: "Give it in the data as a credit note, or as an invoice if it is one",
    fr: "Donnez-la dans les données comme note de crédit, ou comme facture si c’en est une",
  }),
  bad: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,-100.00,-5.00
`,
  good: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
credit-note,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
