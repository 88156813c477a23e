// FOL5089: a document carries an amount that documents of its kind do not have.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { capital, theFrench } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly kind: string;
  readonly field: string;
  /** What to do instead. */
  readonly remedy: Bilingual;
}

export const fieldOutOfPlace = defineDiagnostic<Words>({
  code: "FOL5089",
  name: "field-out-of-place",
  severity: "error",
  title: {
    en: "A field that a document of this kind does not have",
    fr: "Un champ que ce genre de pièce n’a pas",
  },
  why: {
    en: "An invoice moves no money, and a payment sells nothing. What such a field says would be lost without a word.",
    fr: "Une facture ne fait entrer aucun argent, et un paiement ne vend rien. Ce qu’un tel champ indique serait perdu sans qu’on le sache.",
  },
  message: ({ document, kind, field }) => {
    const noun = documentNoun(kind);
    return {
      en: `${capital(noun.en)} ${document} carries \`${field}\`, which has no place there`,
      fr: `${capital(theFrench(noun))} ${document} comporte «\u00a0${field}\u00a0», qui n’y a pas sa place`,
    };
  },
  remedy: ({ remedy }) => remedy,
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,Interac,<|105.00|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount
sale,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,Interac,105.00
`,
});
