// The words of a report for people: kinds of documents, and why a document was passed over.
import { type DocumentKind, documentKinds } from "../model/document-fields.ts";
import { type Bilingual, same } from "../text/bilingual.ts";

export function documentKindWords(kind: string, count: number): Bilingual {
  const known = documentKinds.find((one) => one === kind);
  if (known === undefined) return same(kind);
  return inNumber(kinds[known], count);
}

/** Why a document was passed over. */
export function passedOverReason(reason: string): Bilingual {
  return ofOne.get(reason) ?? same(reason);
}

/** `passed over: 1 (draft)`, `laissées de côté : 2 (brouillons)`. */
export function passedOverWords(reason: string, count: number): Bilingual {
  const known = reasons.get(reason);
  const words = known === undefined ? same(reason) : inNumber(known, count);
  const left = count < 2 ? "laissée" : "laissées";
  return {
    en: `passed over: ${count} (${words.en})`,
    fr: `${left} de côté\u00a0: ${count} (${words.fr})`,
  };
}

export function heldWords(count: number): Bilingual {
  return { en: `held until paid: ${count}`, fr: `en attente de paiement\u00a0: ${count}` };
}

export function countedWords(what: string, count: number): Bilingual {
  const words = counted.get(what);
  return words === undefined ? same(what) : inNumber(words, count);
}

/** In French zero is singular too. */
function inNumber([one, many]: Words, count: number): Bilingual {
  return { en: count === 1 ? one.en : many.en, fr: count < 2 ? one.fr : many.fr };
}

type Words = readonly [one: Bilingual, many: Bilingual];

/** Of one as of many. */
function alike(words: Bilingual): Words {
  return [words, words];
}

const kinds: { readonly [kind in DocumentKind]: Words } = {
  invoice: [
    { en: "invoice", fr: "facture" },
    { en: "invoices", fr: "factures" },
  ],
  "credit-note": [
    { en: "credit note", fr: "note de crédit" },
    { en: "credit notes", fr: "notes de crédit" },
  ],
  sale: [
    { en: "sale", fr: "vente au comptant" },
    { en: "sales", fr: "ventes au comptant" },
  ],
  payment: [
    { en: "payment", fr: "paiement" },
    { en: "payments", fr: "paiements" },
  ],
  refund: [
    { en: "refund", fr: "remboursement" },
    { en: "refunds", fr: "remboursements" },
  ],
  deposit: [
    { en: "deposit", fr: "acompte" },
    { en: "deposits", fr: "acomptes" },
  ],
  bill: [
    { en: "bill", fr: "facture fournisseur" },
    { en: "bills", fr: "factures fournisseurs" },
  ],
  "bill-credit": [
    { en: "bill credit", fr: "note de crédit fournisseur" },
    { en: "bill credits", fr: "notes de crédit fournisseurs" },
  ],
  "bill-payment": [
    { en: "bill payment", fr: "paiement de facture fournisseur" },
    { en: "bill payments", fr: "paiements de factures fournisseurs" },
  ],
};

const reasons = new Map<string, Words>([
  [
    "void",
    [
      { en: "void", fr: "pièce annulée" },
      { en: "void", fr: "pièces annulées" },
    ],
  ],
  [
    "draft",
    [
      { en: "draft", fr: "brouillon" },
      { en: "drafts", fr: "brouillons" },
    ],
  ],
  [
    "ignored",
    [
      { en: "ignored, as the book says", fr: "ignorée, comme le dit le paramétrage" },
      { en: "ignored, as the book says", fr: "ignorées, comme le dit le paramétrage" },
    ],
  ],
  [
    "before cutover",
    [
      { en: "older than the cutover", fr: "antérieure au début de l’intégration" },
      { en: "older than the cutover", fr: "antérieures au début de l’intégration" },
    ],
  ],
  [
    "outside the dates",
    alike({ en: "outside the dates asked for", fr: "hors des dates demandées" }),
  ],
  ["all zero", alike({ en: "nothing but zeros", fr: "montants tous nuls" })],
]);

const ofOne = new Map<string, Bilingual>([
  ["void", { en: "it is void", fr: "la pièce est annulée" }],
  ["draft", { en: "it is a draft", fr: "c’est un brouillon" }],
  ["ignored", { en: "the book says to ignore it", fr: "le paramétrage dit de l’ignorer" }],
  [
    "before cutover",
    {
      en: "it is older than the cutover, or of documents that are",
      fr: "elle est antérieure au début de l’intégration, ou ne concerne que des pièces qui le sont",
    },
  ],
  ["all zero", { en: "all of its amounts are zero", fr: "tous ses montants sont nuls" }],
]);

const counted = new Map<string, Words>([
  [
    "zero lines",
    [
      { en: "line of zero", fr: "ligne à zéro" },
      { en: "lines of zero", fr: "lignes à zéro" },
    ],
  ],
  [
    "characters replaced",
    [
      { en: "character replaced", fr: "caractère remplacé" },
      { en: "characters replaced", fr: "caractères remplacés" },
    ],
  ],
  [
    "texts cut",
    [
      { en: "text cut to fit", fr: "texte coupé" },
      { en: "texts cut to fit", fr: "textes coupés" },
    ],
  ],
  [
    "default item",
    [
      { en: "line by the default item", fr: "ligne par l’article par défaut" },
      { en: "lines by the default item", fr: "lignes par l’article par défaut" },
    ],
  ],
  [
    "known documents left",
    [
      { en: "known request left as it is", fr: "demande connue laissée telle quelle" },
      { en: "known requests left as they are", fr: "demandes connues laissées telles quelles" },
    ],
  ],
]);
