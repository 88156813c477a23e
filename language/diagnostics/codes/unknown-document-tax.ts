// FOL5053: a document states a tax that the book does not declare.
import { defineDiagnostic } from "../define.ts";
import { completeOrCorrect, declareOrCorrect } from "../document-wording.ts";
import type { PackTax } from "../pack-wording.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly tax: string;
  readonly document: string;
  readonly near: string | undefined;
  /** Where a pack that the book uses has the tax. */
  readonly offered?: PackTax | undefined;
}

export const unknownDocumentTax = defineDiagnostic<Words>({
  code: "FOL5053",
  name: "unknown-document-tax",
  severity: "error",
  title: {
    en: "A tax that the book does not declare",
    fr: "Une taxe que le paramétrage ne déclare pas",
  },
  why: {
    en: "A tax that was billed is owed to the government. Without a declaration it has no account, no rate and no line of the return.",
    fr: "Une taxe facturée est due à l’État. Sans déclaration, elle n’a ni compte, ni taux, ni ligne dans le rapport de taxes.",
  },
  message: ({ tax, document, offered }) =>
    offered === undefined
      ? {
          en: `Document ${document} states an amount of ${quoted(tax).en}, a tax that the book does not declare`,
          fr: `La pièce ${document} indique un montant de ${quoted(tax).fr}, taxe que le paramétrage ne déclare pas`,
        }
      : {
          en: `Document ${document} states an amount of ${quoted(tax).en}, a tax of the pack ${quoted(offered.pack).en} that the book does not complete`,
          fr: `La pièce ${document} indique un montant de ${quoted(tax).fr}, taxe du paquet ${quoted(offered.pack).fr} que le paramétrage ne complète pas`,
        },
  remedy: ({ tax, near, offered }) =>
    offered === undefined
      ? declareOrCorrect(tax, `tax ${tax}`, near)
      : completeOrCorrect([offered]),
  bad: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","customer":{"name":"Tremblay"},"lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":<|"TPSS"|>,"amount":"5.00"}]}
`,
  good: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","customer":{"name":"Tremblay"},"lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]}
`,
});
