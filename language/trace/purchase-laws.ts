// What each posting template of bills, their credits and their payments does, in words.
import type { Bilingual } from "../text/bilingual.ts";

/** By the template without its kind, where the words of sales do not do. */
export const purchaseLaws: ReadonlyMap<string, Bilingual> = new Map([
  [
    "line.debit",
    {
      en: "The net of a line goes to the debit account of its item’s purchases",
      fr: "Le net d’une ligne va au compte de débit des achats de son article",
    },
  ],
  [
    "line.credit",
    {
      en: "The net of a line is owed to the supplier: it goes to the credit account of its item’s purchases",
      fr: "Le net d’une ligne est dû au fournisseur\u00a0: il va au compte de crédit des achats de son article",
    },
  ],
  [
    "line.unrecovered",
    {
      en: "What is not recovered of the taxes of a line stays with it: it goes to the debit account of its item’s purchases",
      fr: "Ce qui ne se récupère pas des taxes d’une ligne reste avec elle\u00a0: cela va au compte de débit des achats de son article",
    },
  ],
  [
    "tax.debit",
    {
      en: "What is recovered of a tax on purchases goes to the debit account of its purchase pair",
      fr: "Ce qui se récupère d’une taxe sur les achats va au compte de débit de sa paire d’achat",
    },
  ],
  [
    "tax.credit",
    {
      en: "A tax on purchases is owed to the supplier: it goes to the credit account of its purchase pair",
      fr: "Une taxe sur les achats est due au fournisseur\u00a0: elle va au compte de crédit de sa paire d’achat",
    },
  ],
  [
    "money",
    {
      en: "Money paid leaves the credit account of the method’s purchases",
      fr: "L’argent versé sort du compte de crédit des achats du mode de paiement",
    },
  ],
  [
    "control",
    {
      en: "What a payment settles of what is owed goes to the debit account of the method’s purchases",
      fr: "Ce qu’un paiement règle de ce qui est dû va au compte de débit des achats du mode de paiement",
    },
  ],
  [
    "control.settled",
    {
      en: "What a payment settles of a bill goes to the account of its method’s purchases, bill by bill",
      fr: "Ce qu’un paiement règle d’une facture fournisseur va au compte des achats du mode de paiement, facture par facture",
    },
  ],
  [
    "purchases payment discount",
    {
      en: "A discount taken for early payment goes to the account of `purchases payment discount`",
      fr: "L’escompte de caisse obtenu va au compte de «\u00a0purchases payment discount\u00a0»",
    },
  ],
  [
    "purchases write-off",
    {
      en: "What need not be paid any more goes to the account of `purchases write-off`",
      fr: "Ce qui n’a plus à être payé va au compte de «\u00a0purchases write-off\u00a0»",
    },
  ],
  [
    "purchases before cutover",
    {
      en: "What concerns a bill older than the cutover goes to the account of `purchases before cutover`",
      fr: "Ce qui concerne une facture fournisseur antérieure au début de l’intégration va au compte de «\u00a0purchases before cutover\u00a0»",
    },
  ],
  [
    "rounding cash",
    {
      en: "Cash was rounded down: what was not paid is credited to the account of `rounding cash`",
      fr: "Le comptant a été arrondi à la baisse\u00a0: ce qui n’a pas été versé est porté au crédit du compte de «\u00a0rounding cash\u00a0»",
    },
  ],
]);

export const turnedPurchaseLaws: ReadonlyMap<string, Bilingual> = new Map([
  [
    "rounding cash",
    {
      en: "Cash was rounded up: what was paid beyond the sum due is debited to the account of `rounding cash`",
      fr: "Le comptant a été arrondi à la hausse\u00a0: ce qui a été versé en plus de la somme due est porté au débit du compte de «\u00a0rounding cash\u00a0»",
    },
  ],
]);
