// FOL5062: a document of a kind that the book, or this version, does not book.
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { exampleBookWith } from "../example.ts";
import { aFrench, anEnglish } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly kind: string;
}

export const kindNotCovered = defineDiagnostic<Words>({
  code: "FOL5062",
  name: "kind-not-covered",
  severity: "error",
  title: {
    en: "A kind of document that is not booked",
    fr: "Un genre de pièce qui n’est pas comptabilisé",
  },
  why: {
    en: "A document is either booked or passed over on purpose. One that nobody decided about stops the run.",
    fr: "Une pièce est comptabilisée, ou écartée exprès. Celle dont personne n’a décidé arrête l’exportation.",
  },
  message: ({ document, kind }) => {
    const noun = documentNoun(kind);
    return kind === "deposit"
      ? {
          en: `Document ${document} is ${anEnglish(noun)}, and the book has no \`deposits\` account`,
          fr: `La pièce ${document} est ${aFrench(noun)}, et le paramétrage n’a pas de compte «\u00a0deposits\u00a0»`,
        }
      : {
          en: `Document ${document} is ${anEnglish(noun)}, a kind that this version of Folio does not book`,
          fr: `La pièce ${document} est ${aFrench(noun)}, un genre de pièce que cette version de Folio ne comptabilise pas`,
        };
  },
  remedy: ({ kind }) =>
    kind === "deposit"
      ? {
          en: "Write `deposits` and a liability account in the book, or `ignore deposit` to pass deposits over",
          fr: "Écrivez «\u00a0deposits\u00a0» et un compte de passif dans le paramétrage, ou «\u00a0ignore deposit\u00a0» pour écarter les acomptes",
        }
      : {
          en: `Write \`ignore ${kind}\` in the book: these documents are then passed over and counted`,
          fr: `Écrivez «\u00a0ignore ${kind}\u00a0» dans le paramétrage\u00a0: ces pièces seront alors écartées et comptées`,
        },
  bad: `
--- data.csv
kind,number,date,customer.name,method,amount
<|deposit|>,A12,2026-01-15,Tremblay,Interac,50.00
`,
  good: `
account 2310 "Acomptes de clients" liability
${exampleBookWith("deposits 2310")}
--- data.csv
kind,number,date,customer.name,method,amount
deposit,A12,2026-01-15,Tremblay,Interac,50.00
`,
});
