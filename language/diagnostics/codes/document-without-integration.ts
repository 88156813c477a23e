// A document that no integration puts into a journal.
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { aFrench, anEnglish } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly kind: string;
}

export const documentWithoutIntegration = defineDiagnostic<Words>({
  code: "FOL3070",
  name: "document-without-integration",
  severity: "error",
  title: {
    en: "Document that no integration takes",
    fr: "Pièce qu’aucun type d’intégration ne prend",
  },
  why: {
    en: "An integration says into which journal a document goes. One that none takes would have no journal, and none is guessed.",
    fr: "Le type d’intégration dit dans quel journal entre une pièce. Celle qu’aucun ne prend n’aurait pas de journal, et on n’en devine pas.",
  },
  message: ({ document, kind }) => ({
    en: `No integration takes document ${document}, ${anEnglish(documentNoun(kind))}`,
    fr: `Aucun type d’intégration ne prend la pièce ${document}, ${aFrench(documentNoun(kind))}`,
  }),
  remedy: ({ kind }) => ({
    en: `Write an integration for such documents: its journal's type takes them, or \`when kind = ${kind}\` does`,
    fr: `Écrivez un type d’intégration pour ces pièces\u00a0: le type de son journal les prend, ou «\u00a0when kind = ${kind}\u00a0» les prend`,
  }),
  bad: `
journal VK "Ventes" sales
integration ventes {
  journal VK
}
--- data.csv
kind,number,date,customer.name,method,amount
<|payment|>,P1,2026-01-15,Tremblay,Interac,105.00
`,
  good: `
journal VK "Ventes" sales
journal BQ "Banque" bank
integration ventes {
  journal VK
}
integration banque {
  journal BQ
}
--- data.csv
kind,number,date,customer.name,method,amount
payment,P1,2026-01-15,Tremblay,Interac,105.00
`,
});
