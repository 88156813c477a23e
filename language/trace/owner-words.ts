// Whose a rule of the book is, in words: what stands in a plan and in trace.json is its keyword and its name.
import { type Bilingual, same } from "../text/bilingual.ts";
import type { TracedRule } from "./rules.ts";

/** `the category Déneigement`, `la catégorie Déneigement`; `la taxe TPS, à l’achat`. */
export function ownerWords({ owner }: Pick<TracedRule, "owner">): Bilingual {
  const whole = wholes.get(owner);
  if (whole !== undefined) return whole;
  if (owner.endsWith(bought)) {
    const { en, fr } = ownerWords({ owner: owner.slice(0, -bought.length) });
    return { en: `the purchases of ${en}`, fr: `${fr}, à l’achat` };
  }
  if (owner.endsWith(refunded)) {
    const { en, fr } = ownerWords({ owner: owner.slice(0, -refunded.length) });
    return { en: `the refunds of ${en}`, fr: `${fr}, au remboursement` };
  }
  const [keyword = "", ...rest] = owner.split(" ");
  const words = kinds.get(keyword);
  if (words === undefined) return same(owner);
  const name = rest.join(" ");
  return { en: `${words.en} ${name}`, fr: `${words.fr} ${name}` };
}

/** What a plan puts behind the name of who has rules of their own for purchases, or for refunds. */
const bought = " purchases";
const refunded = " refunds";

const wholes = new Map<string, Bilingual>([
  ["book", { en: "the book", fr: "le paramétrage" }],
  ["payable", { en: "the setting payable", fr: "le réglage payable" }],
  ["book purchases", { en: "the book, for purchases", fr: "le paramétrage, pour les achats" }],
  ["receivable", { en: "the setting receivable", fr: "le réglage receivable" }],
  [
    "item otherwise",
    { en: "the fallback of items (otherwise)", fr: "le repli des articles (otherwise)" },
  ],
  [
    "method otherwise",
    { en: "the fallback of methods (otherwise)", fr: "le repli des modes de paiement (otherwise)" },
  ],
]);

const kinds = new Map<string, Bilingual>([
  ["item", { en: "the item", fr: "l’article" }],
  ["category", { en: "the category", fr: "la catégorie" }],
  ["tax", { en: "the tax", fr: "la taxe" }],
  ["method", { en: "the method", fr: "le mode de paiement" }],
  ["setting", { en: "the setting", fr: "le réglage" }],
  ["integration", { en: "the integration", fr: "l’intégration" }],
]);
