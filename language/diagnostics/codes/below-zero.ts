// FOL5118: a credit or a payment below zero, which does the opposite of what it is.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { capital, theFrench } from "../wording.ts";

interface Words {
  readonly document: string;
  readonly kind: string;
  readonly amount: Bilingual;
  /** Whether it names what it credits, which no invoice may. */
  readonly names: boolean;
}

export const belowZero = defineDiagnostic<Words>({
  code: "FOL5118",
  name: "below-zero",
  severity: "warning",
  title: {
    en: "A credit or a payment below zero",
    fr: "Un crédit ou un paiement négatif",
  },
  why: {
    en: "Amounts run in the document’s own direction: a credit note of 40.00 says 40.00. Below zero it bills, and a payment below zero takes money out. That is right for what takes an earlier one back, and wrong wherever an export signs its credits: each of them would be booked the wrong way round.",
    fr: "Les montants vont dans le sens de la pièce\u00a0: une note de crédit de 40,00 indique 40,00. Négative, elle facture, et un paiement négatif fait sortir de l’argent. C’est juste pour ce qui annule une pièce antérieure, et faux là où une exportation met un signe à ses crédits\u00a0: chacun serait comptabilisé à l’envers.",
  },
  message: ({ document, kind, amount }) => {
    const noun = documentNoun(kind);
    const effect = effectOf(kind);
    return {
      en: `${capital(noun.en)} ${document} comes to ${amount.en}: it ${effect.en}`,
      fr: `${capital(theFrench(noun))} ${document} donne ${amount.fr}\u00a0: ${noun.feminine ? "elle" : "il"} ${effect.fr}`,
    };
  },
  remedy: ({ kind, names }) => {
    const { en, fr, feminine } = documentNoun(kind);
    const charge = names ? undefined : chargeOf(kind);
    const read =
      charge === undefined
        ? { en: "", fr: "" }
        : {
            en: `, or read them as \`${charge}\`, which below zero is a credit`,
            fr: `, ou lisez-les comme «\u00a0${charge}\u00a0», qui est un crédit quand le montant est négatif`,
          };
    const plural = fr.replace(" ", "s ");
    const several = plural === fr ? `${fr}s` : plural;
    const [a, earlier] = feminine ? ["une", "antérieure"] : ["un", "antérieur"];
    return {
      en: `If the export signs its ${en}s, export them without signs${read.en}; leave it if it takes an earlier ${en} back`,
      fr: `Si l’exportation met un signe à ses ${several}, exportez-les sans signe${read.fr}; laissez tel quel si c’est l’annulation d’${a} ${fr} ${earlier}`,
    };
  },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
credit-note,N1001,2026-01-15,Tremblay,Tonte,<|-100.00|>,-5.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
credit-note,N1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});

function effectOf(kind: string): Bilingual {
  switch (kind) {
    case "credit-note":
      return { en: "charges the customer", fr: "facture le client" };
    case "bill-credit":
      return {
        en: "adds to what the supplier is owed",
        fr: "augmente ce qui est dû au fournisseur",
      };
    case "refund":
    case "bill-payment":
      return { en: "brings money in", fr: "fait entrer de l’argent" };
    default:
      return { en: "takes money out", fr: "fait sortir de l’argent" };
  }
}

/** As what a credit may be given that an export signs. */
function chargeOf(kind: string): string | undefined {
  switch (kind) {
    case "credit-note":
      return "invoice";
    case "bill-credit":
      return "bill";
    default:
      return undefined;
  }
}
