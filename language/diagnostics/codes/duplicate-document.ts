// FOL5050: the same document stands in the data twice.
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { capital, theFrench } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly kind: string;
}

export const duplicateDocument = defineDiagnostic<Words>({
  code: "FOL5050",
  name: "duplicate-document",
  severity: "error",
  title: { en: "The same document twice", fr: "La même pièce deux fois" },
  why: {
    en: "A document that is booked twice counts a sale or a payment twice. Two exports that overlap are enough for it.",
    fr: "Une pièce comptabilisée deux fois compte deux fois une vente ou un encaissement. Il suffit de deux exportations qui se chevauchent.",
  },
  message: ({ document, kind }) => {
    const noun = documentNoun(kind);
    return {
      en: `${capital(noun.en)} ${document} stands twice in the data`,
      fr: `${capital(theFrench(noun))} ${document} figure deux fois dans les données`,
    };
  },
  remedy: () => ({
    en: "Give each document once, or name with `identity` the fields that tell the two apart",
    fr: "Donnez chaque pièce une seule fois, ou nommez avec «\u00a0identity\u00a0» les champs qui distinguent les deux",
  }),
  bad: `
--- data-1.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
--- data-2.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
--- data-1.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
--- data-2.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1002,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
