// How messages about the data name kinds of documents and owners of rules, and what to do about a name.
import type { Bilingual } from "../text/bilingual.ts";
import { joined, twiceEncodedOr } from "./data-wording.ts";
import { completingLine, type PackTax } from "./pack-wording.ts";
import { type Noun, nounOf, quoted, theFrench } from "./wording.ts";

const documents = new Map<string, Noun>([
  ["invoice", { en: "invoice", fr: "facture", feminine: true }],
  ["credit-note", { en: "credit note", fr: "note de crédit", feminine: true }],
  ["sale", { en: "sale", fr: "vente au comptant", feminine: true }],
  ["payment", { en: "payment", fr: "paiement", feminine: false }],
  ["refund", { en: "refund", fr: "remboursement", feminine: false }],
  ["deposit", { en: "deposit", fr: "acompte", feminine: false }],
  ["bill", { en: "bill", fr: "facture fournisseur", feminine: true }],
  ["bill-credit", { en: "bill credit", fr: "note de crédit fournisseur", feminine: true }],
  ["bill-payment", { en: "bill payment", fr: "paiement fournisseur", feminine: false }],
]);

/** A kind of document, as documents write it: `credit-note`. */
export function documentNoun(kind: string): Noun {
  return documents.get(kind) ?? { en: "document", fr: "pièce", feminine: true };
}

/**
 * Who a rule of the plan belongs to: `item Tonte`, `method otherwise`, `book`. The French has its article,
 * and stands after words that do not contract with it, such as “pour”.
 */
export function ownerWords(owner: string): Bilingual {
  if (owner === "integration") {
    return { en: "the integrations", fr: "les types d’intégration" };
  }
  const [kind, name = ""] = [owner.split(" ", 1)[0], owner.slice(owner.indexOf(" ") + 1)];
  if (kind !== "item" && kind !== "category" && kind !== "method" && kind !== "tax") {
    return { en: "the book", fr: "le paramétrage" };
  }
  if (name === "otherwise") return { en: `\`${owner}\``, fr: quoted(owner).fr };
  const noun = nounOf(kind);
  return {
    en: `${noun.en} ${quoted(name).en}`,
    fr: `${theFrench(noun)} ${quoted(name).fr}`,
  };
}

/** What to do about taxes of a pack that the data names and the book does not complete. */
export function completeOrCorrect(taxes: readonly PackTax[]): Bilingual {
  const lines = joined(
    taxes.map((tax) => ({ en: `\`${completingLine(tax)}\``, fr: quoted(completingLine(tax)).fr })),
  );
  return taxes.length === 1
    ? {
        en: `Complete it on a line of the book: ${lines.en}; or correct the data`,
        fr: `Complétez-la sur une ligne du paramétrage\u00a0: ${lines.fr}; ou corrigez les données`,
      }
    : {
        en: `Complete them, each on a line of the book: ${lines.en}; or correct the data`,
        fr: `Complétez-les, chacune sur une ligne du paramétrage\u00a0: ${lines.fr}; ou corrigez les données`,
      };
}

/** What to do about a name in the data that the book does not declare. */
export function declareOrCorrect(
  name: string,
  declaration: string,
  near: string | undefined,
): Bilingual {
  return twiceEncodedOr(name, declareOr(declaration, near));
}

function declareOr(declaration: string, near: string | undefined): Bilingual {
  const write = {
    en: `Write \`${declaration} …\``,
    fr: `Écrivez ${quoted(`${declaration} …`).fr}`,
  };
  if (near === undefined) {
    return {
      en: `${write.en} in the book, or correct the data`,
      fr: `${write.fr} dans le paramétrage, ou corrigez les données`,
    };
  }
  return {
    en: `${write.en} in the book, or ${quoted(near).en} in the data if that is what was meant`,
    fr: `${write.fr} dans le paramétrage, ou ${quoted(near).fr} dans les données si c’est ce qu’il fallait lire`,
  };
}
