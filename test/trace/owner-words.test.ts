// Whose a rule is, as people read it: the words of a plan with their articles, purchases and refunds apart.
import { expect, test } from "vitest";
import { ownerWords } from "../../language/trace/owner-words.ts";

test.each([
  ["item Boxes", "the item Boxes", "l’article Boxes"],
  ["tax GST purchases", "the purchases of the tax GST", "la taxe GST, à l’achat"],
  ["item Boxes purchases", "the purchases of the item Boxes", "l’article Boxes, à l’achat"],
  [
    "category Frais purchases",
    "the purchases of the category Frais",
    "la catégorie Frais, à l’achat",
  ],
  [
    "method Interac refunds",
    "the refunds of the method Interac",
    "le mode de paiement Interac, au remboursement",
  ],
  [
    "item otherwise purchases",
    "the purchases of the fallback of items (otherwise)",
    "le repli des articles (otherwise), à l’achat",
  ],
  ["book purchases", "the book, for purchases", "le paramétrage, pour les achats"],
])("%s", (owner, en, fr) => {
  expect(ownerWords({ owner })).toEqual({ en, fr });
});
