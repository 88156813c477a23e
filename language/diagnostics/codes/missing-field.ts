// FOL5076: a document lacks a field that its kind needs.
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { capital, theFrench } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly kind: string;
  readonly field: string;
}

export const missingField = defineDiagnostic<Words>({
  code: "FOL5076",
  name: "missing-field",
  severity: "error",
  title: { en: "A field that the document must have", fr: "Un champ que la pièce doit avoir" },
  why: {
    en: "Each kind of document needs some fields to become an entry. A field that is absent is never filled in by a guess.",
    fr: "Chaque genre de pièce doit avoir certains champs pour devenir une écriture. Un champ absent n’est jamais deviné.",
  },
  message: ({ document, kind, field }) => {
    const noun = documentNoun(kind);
    return {
      en: `${capital(noun.en)} ${document} has no \`${field}\``,
      fr: `${capital(theFrench(noun))} ${document} n’a pas de «\u00a0${field}\u00a0»`,
    };
  },
  remedy: ({ field }) => ({
    en: `Fill in the field, or map its column with \`${field} = column …\``,
    fr: `Remplissez ce champ, ou associez sa colonne avec «\u00a0${field} = column …\u00a0»`,
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
<|payment|>,P88,2026-01-20,Tremblay,,,,,105.00,F1001
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,method,amount,applies.document
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,,,
payment,P88,2026-01-20,Tremblay,,,,Interac,105.00,F1001
`,
});
