// What each posting template does, in words: the law by which an amount goes to an account.
import type { Bilingual } from "../text/bilingual.ts";
import { invariant } from "../text/invariant.ts";
import { purchaseLaws, turnedPurchaseLaws } from "./purchase-laws.ts";

/** Of a template such as `invoice.line.credit`; a test holds that each one has its law. */
export function lawOf(template: string): Bilingual {
  const [kind = ""] = template.split(".", 1);
  const rest = template.slice(kind.length + 1);
  const ofPurchases = kind.startsWith("bill") ? purchaseLaws.get(rest) : undefined;
  const law = laws.get(template) ?? ofPurchases ?? laws.get(rest);
  invariant(law !== undefined, "each template has its law");
  return law;
}

/** The law with why the amount stands on the side where it does: taken back by a credit, or negative. */
export function lawOfPosting(template: string, turned: boolean): Bilingual {
  const [kind = ""] = template.split(".", 1);
  const rest = template.slice(kind.length + 1);
  const own = turned ? turnedLawOf(template, kind, rest) : undefined;
  if (own !== undefined) return own;
  const law = lawOf(template);
  if (foundLast.has(rest)) return law;
  const credits =
    kind === "credit-note" || kind === "bill-credit" || (kind === "refund" && isBilled(rest));
  if (credits === turned) return credits ? joined(law, takenBack) : law;
  return joined(law, credits ? negativeCredit : negative);
}

function turnedLawOf(template: string, kind: string, rest: string): Bilingual | undefined {
  if (kind.startsWith("bill")) return turnedPurchaseLaws.get(rest);
  return turnedLaws.get(template) ?? turnedLaws.get(rest);
}

/** What a refund takes back of a sale, beside the money that it pays. */
function isBilled(rest: string): boolean {
  return /^(?:line|tax|discount|completion)\./.test(rest);
}

/** What is found when all else of a document is converted stands on the side that is left. */
const foundLast: ReadonlySet<string> = new Set([
  "exchange gain",
  "exchange loss",
  "rounding exchange",
]);

function joined(law: Bilingual, why: Bilingual): Bilingual {
  return { en: `${law.en}; ${why.en}`, fr: `${law.fr}; ${why.fr}` };
}

const takenBack: Bilingual = {
  en: "here a credit takes the amount back, on the other side",
  fr: "ici, un crédit reprend le montant, du côté opposé",
};

const negative: Bilingual = {
  en: "here the amount is negative, so it stands on the other side",
  fr: "ici, le montant est négatif et va donc du côté opposé",
};

const negativeCredit: Bilingual = {
  en: "here a credit takes back a negative amount, so it stands on the same side as in what is credited",
  fr: "ici, un crédit reprend un montant négatif, qui va donc du même côté que dans la pièce créditée",
};

const laws: ReadonlyMap<string, Bilingual> = new Map([
  [
    "line.debit",
    {
      en: "The net of a line goes to the debit account of its item",
      fr: "Le net d’une ligne va au compte de débit de son article",
    },
  ],
  [
    "line.credit",
    {
      en: "The net of a line goes to the credit account of its item",
      fr: "Le net d’une ligne va au compte de crédit de son article",
    },
  ],
  [
    "tax.debit",
    {
      en: "A tax is owed by the customer: it goes to the debit account of the tax",
      fr: "Une taxe est due par le client\u00a0: elle va au compte de débit de la taxe",
    },
  ],
  [
    "tax.credit",
    {
      en: "A tax is owed to the government: it goes to the credit account of the tax",
      fr: "Une taxe est à remettre\u00a0: elle va au compte de crédit de la taxe",
    },
  ],
  [
    "discount.debit",
    {
      en: "The document’s discount goes to the account of `discount`",
      fr: "La remise de la pièce va au compte de «\u00a0discount\u00a0»",
    },
  ],
  [
    "discount.credit",
    {
      en: "The document’s discount comes off the receivable",
      fr: "La remise de la pièce diminue le compte client («\u00a0receivable\u00a0»)",
    },
  ],
  [
    "deposit.debit",
    {
      en: "The deposit that the invoice takes leaves the deposits account",
      fr: "L’acompte que prend la facture sort du compte d’acomptes («\u00a0deposits\u00a0»)",
    },
  ],
  [
    "deposit.credit",
    {
      en: "The deposit that the invoice takes comes off the receivable",
      fr: "L’acompte que prend la facture diminue le compte client («\u00a0receivable\u00a0»)",
    },
  ],
  [
    "released.debit",
    {
      en: "What was paid before the invoice was recognized leaves the deposits account",
      fr: "Ce qui a été payé avant que la facture soit constatée sort du compte d’acomptes («\u00a0deposits\u00a0»)",
    },
  ],
  [
    "released.credit",
    {
      en: "What was paid before the invoice was recognized comes off the receivable",
      fr: "Ce qui a été payé avant que la facture soit constatée diminue le compte client («\u00a0receivable\u00a0»)",
    },
  ],
  [
    "completion.debit",
    {
      en: "The note that completes a credit gives back what earlier notes left on the debit account of an item",
      fr: "La note qui complète un crédit rend ce que les notes précédentes ont laissé au compte de débit d’un article",
    },
  ],
  [
    "completion.credit",
    {
      en: "The note that completes a credit gives back what earlier notes left on the credit account of an item",
      fr: "La note qui complète un crédit rend ce que les notes précédentes ont laissé au compte de crédit d’un article",
    },
  ],
  [
    "money",
    {
      en: "Money received, less fees, goes to the debit account of the method",
      fr: "L’argent reçu, moins les frais, va au compte de débit du mode de paiement",
    },
  ],
  [
    "refund.money",
    {
      en: "Money paid back leaves the credit account of the method’s refunds",
      fr: "L’argent rendu sort du compte de crédit des remboursements du mode de paiement",
    },
  ],
  [
    "fees",
    {
      en: "What the card company kept goes to the account of `fees`",
      fr: "Ce que la société de cartes a gardé va au compte de «\u00a0fees\u00a0»",
    },
  ],
  [
    "payment discount",
    {
      en: "A discount for early payment goes to the account of `payment discount`",
      fr: "L’escompte de caisse va au compte de «\u00a0payment discount\u00a0»",
    },
  ],
  [
    "credit restriction.debit",
    {
      en: "The surcharge of a credit restriction is owed by the customer with the invoice",
      fr: "Le supplément de limitation de crédit est dû par le client avec la facture",
    },
  ],
  [
    "credit restriction.credit",
    {
      en: "The surcharge of a credit restriction goes to the account of `credit restriction`",
      fr: "Le supplément de limitation de crédit va au compte de «\u00a0credit restriction\u00a0»",
    },
  ],
  [
    "credit restriction",
    {
      en: "A surcharge left out in time leaves the account of `credit restriction`",
      fr: "Le supplément que le client n’a pas eu à payer sort du compte de «\u00a0credit restriction\u00a0»",
    },
  ],
  [
    "credit restriction kept",
    {
      en: "A surcharge paid because it was late goes to the account of `credit restriction`",
      fr: "Le supplément payé pour retard va au compte de «\u00a0credit restriction\u00a0»",
    },
  ],
  [
    "control.settled",
    {
      en: "What a payment settles of a document leaves the account of its method, document by document",
      fr: "Ce qu’un paiement règle d’une pièce sort du compte du mode de paiement, pièce par pièce",
    },
  ],
  [
    "refund.control.settled",
    {
      en: "What a refund gives back of a document comes back to the account of its method, document by document",
      fr: "Ce qu’un remboursement rend d’une pièce revient au compte du mode de paiement, pièce par pièce",
    },
  ],
  [
    "write-off",
    {
      en: "What is written off goes to the account of `write-off`",
      fr: "Ce qui est radié va au compte de «\u00a0write-off\u00a0»",
    },
  ],
  [
    "rounding cash",
    {
      en: "Cash was rounded down: what was not received is debited to the account of `rounding cash`",
      fr: "Le comptant a été arrondi à la baisse\u00a0: ce qui n’a pas été reçu est porté au débit du compte de «\u00a0rounding cash\u00a0»",
    },
  ],
  [
    "refund.rounding cash",
    {
      en: "Cash paid back was rounded down: what was not paid is credited to the account of `rounding cash`",
      fr: "Le comptant rendu a été arrondi à la baisse\u00a0: ce qui n’a pas été versé est porté au crédit du compte de «\u00a0rounding cash\u00a0»",
    },
  ],
  [
    "exchange gain",
    {
      en: "What is settled was booked at its own rate; at the rate of this document it is worth more to the firm: the gain goes to the account of `exchange gain`",
      fr: "Ce qui est réglé a été comptabilisé à son propre taux; au taux de cette pièce, cela vaut plus pour l’entreprise : le gain va au compte de « exchange gain »",
    },
  ],
  [
    "exchange loss",
    {
      en: "What is settled was booked at its own rate; at the rate of this document it is worth less to the firm: the loss goes to the account of `exchange … loss`",
      fr: "Ce qui est réglé a été comptabilisé à son propre taux; au taux de cette pièce, cela vaut moins pour l’entreprise : la perte va au compte de « exchange … loss »",
    },
  ],
  [
    "rounding exchange",
    {
      en: "Converted, each amount is rounded by itself: what this leaves goes to the account of `rounding exchange`",
      fr: "Chaque montant converti est arrondi pour lui-même : ce qui reste va au compte de « rounding exchange »",
    },
  ],
  [
    "control",
    {
      en: "What a payment settles comes off the credit account of the method",
      fr: "Ce que règle un paiement diminue le compte de crédit du mode de paiement",
    },
  ],
  [
    "refund.control",
    {
      en: "What is paid back goes to the debit account of the method’s refunds",
      fr: "Ce qui est rendu va au compte de débit des remboursements du mode de paiement",
    },
  ],
  [
    "before cutover",
    {
      en: "What concerns a document older than the cutover goes to the account of `before cutover`",
      fr: "Ce qui concerne une pièce antérieure au début de l’intégration va au compte de «\u00a0before cutover\u00a0»",
    },
  ],
  [
    "deposits",
    {
      en: "What is paid on an invoice that is not recognized yet, or on a deposit, stands on the deposits account",
      fr: "Ce qui est payé sur une facture qui n’est pas encore constatée, ou sur un acompte, est au compte d’acomptes («\u00a0deposits\u00a0»)",
    },
  ],
  [
    "liability",
    {
      en: "A deposit is owed to the customer until an invoice takes it: it goes to the deposits account",
      fr: "Un acompte est dû au client jusqu’à ce qu’une facture le prenne\u00a0: il va au compte d’acomptes («\u00a0deposits\u00a0»)",
    },
  ],
]);

const turnedLaws: ReadonlyMap<string, Bilingual> = new Map([
  [
    "rounding cash",
    {
      en: "Cash was rounded up: what was received beyond the sum due is credited to the account of `rounding cash`",
      fr: "Le comptant a été arrondi à la hausse\u00a0: ce qui a été reçu en plus de la somme due est porté au crédit du compte de «\u00a0rounding cash\u00a0»",
    },
  ],
  [
    "refund.rounding cash",
    {
      en: "Cash paid back was rounded up: what was paid beyond the sum due is debited to the account of `rounding cash`",
      fr: "Le comptant rendu a été arrondi à la hausse\u00a0: ce qui a été versé en plus de la somme due est porté au débit du compte de «\u00a0rounding cash\u00a0»",
    },
  ],
  [
    "fees",
    {
      en: "What the card company gave back of its fees comes off the account of `fees`",
      fr: "Ce que la société de cartes a rendu de ses frais diminue le compte de «\u00a0fees\u00a0»",
    },
  ],
]);
