// FOL5119: a credit note gives back taxes that the invoice never bore.
import { type Bilingual, same } from "../../text/bilingual.ts";
import { joined } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { capital, theFrench } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly kind: string;
  readonly taxes: readonly { readonly tax: string; readonly amount: Bilingual }[];
  readonly credited: string;
  /** The taxes that it bears. */
  readonly billed: readonly string[];
}

export const creditsUnbilledTax = defineDiagnostic<Words>({
  code: "FOL5119",
  name: "credits-unbilled-tax",
  severity: "warning",
  title: {
    en: "A credit of taxes that were not billed",
    fr: "Un crédit de taxes qui n’ont pas été facturées",
  },
  why: {
    en: "What a credit note states is carried. It lowers taxes that its invoice never raised, and leaves in place those that it did: each of them is then wrong in the next tax return.",
    fr: "Ce qu’une note de crédit indique est repris tel quel. Elle diminue des taxes que sa facture n’a jamais portées, et laisse telles quelles celles qu’elle a portées\u00a0: toutes sont alors fausses à la prochaine déclaration.",
  },
  message: ({ document, kind, taxes, credited, billed }) => {
    const noun = documentNoun(kind);
    const given = joined(
      taxes.map(({ tax, amount }) => ({
        en: `${amount.en} of ${tax}`,
        fr: `${amount.fr} de ${tax}`,
      })),
    );
    const borne = joined(billed.map(same));
    const bears =
      billed.length > 0
        ? { en: `it bears ${borne.en}`, fr: `cette pièce porte ${borne.fr}` }
        : { en: "it bears no tax", fr: "cette pièce ne porte aucune taxe" };
    return {
      en: `${capital(noun.en)} ${document} gives back ${given.en}, which ${credited} did not bill: ${bears.en}`,
      fr: `${capital(theFrench(noun))} ${document} rend ${given.fr}, que ${credited} n’a pas facturés\u00a0: ${bears.fr}`,
    };
  },
  remedy: ({ document, credited }) => ({
    en: `Give ${document} the taxes of ${credited}, and its lines their tax group, or correct the document that it credits`,
    fr: `Donnez à ${document} les taxes de ${credited}, et à ses lignes leur groupe de taxes, ou corrigez la pièce créditée`,
  }),
  bad: `
tax group "Détaxé" = zero-rated
item "Sirop" debit 1210 credit 4001 tax "Détaxé"
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,credits.document
invoice,F1001,2026-01-15,Tremblay,Sirop,100.00,,
credit-note,N7,2026-01-20,Tremblay,Tonte,40.00,<|2.00|>,F1001
`,
  good: `
tax group "Détaxé" = zero-rated
item "Sirop" debit 1210 credit 4001 tax "Détaxé"
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,credits.document
invoice,F1001,2026-01-15,Tremblay,Sirop,100.00,,
credit-note,N7,2026-01-20,Tremblay,Sirop,40.00,,F1001
`,
});
