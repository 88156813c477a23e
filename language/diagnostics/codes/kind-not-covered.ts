// FOL5062: a document of a kind that the book has no account for.
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
    const setting = settingOf(kind);
    return {
      en: `Document ${document} is ${anEnglish(noun)}, and the book has no \`${setting}\` account`,
      fr: `La pièce ${document} est ${aFrench(noun)}, et le paramétrage n’a pas de compte «\u00a0${setting}\u00a0»`,
    };
  },
  remedy: ({ kind }) => ({
    en: `Write \`${settingOf(kind)}\` and a liability account in the book, or \`ignore ${kind}\` to pass these documents over`,
    fr: `Écrivez «\u00a0${settingOf(kind)}\u00a0» et un compte de passif dans le paramétrage, ou «\u00a0ignore ${kind}\u00a0» pour écarter ces pièces`,
  }),
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

/** What a book says so that documents of a kind are booked. */
function settingOf(kind: string): string {
  return kind === "deposit" ? "deposits" : "payable";
}
