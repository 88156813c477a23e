// Accounts whose class does not fit what is posted to them.
import { accountClass } from "../diagnostics/codes/account-class.ts";
import { unusualAccountClass } from "../diagnostics/codes/unusual-account-class.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { AccountClass } from "../model/book.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { AccountRole, PostedAccount } from "./account-uses.ts";
import type { Check } from "./context.ts";

export const accountClasses: Check = {
  id: "account-classes",
  run: ({ book, posted }) =>
    posted.flatMap((use) => {
      const account = book.accounts.get(use.code);
      if (account === undefined || account.classUnknown === true) return [];
      return checkClass(use, account.class);
    }),
};

function checkClass(use: PostedAccount, given: AccountClass): readonly Problem[] {
  const { classes, name } = roles[use.role];
  if (classes.includes(given)) return [];
  const words = { code: use.code, class: account(given), use: name, wanted: oneOf(classes) };
  // What an item sells or buys may be a gift card or an amount paid for the customer: a reason settles it.
  if (!ofItems.has(use.role)) {
    return [accountClass.at(use.place, words)];
  }
  return use.because === undefined ? [unusualAccountClass.at(use.place, words)] : [];
}

const ofItems: ReadonlySet<AccountRole> = new Set([
  ...(["item debit", "item credit"] as const),
  ...(["purchase debit", "purchase credit"] as const),
]);

interface Role {
  readonly name: Bilingual;
  readonly classes: readonly AccountClass[];
}

const costs: readonly AccountClass[] = ["expense", "revenue"];

const roles: { readonly [role in AccountRole]: Role } = {
  receivable: {
    name: { en: "the receivable", fr: "le compte client du paramétrage" },
    classes: ["asset"],
  },
  deposits: { name: { en: "the deposits", fr: "les acomptes" }, classes: ["liability"] },
  discount: { name: { en: "the discount", fr: "la remise" }, classes: costs },
  "payment discount": {
    name: { en: "the payment discount", fr: "l’escompte de caisse" },
    classes: costs,
  },
  "credit restriction": {
    name: { en: "the credit restriction", fr: "la limitation de crédit" },
    classes: ["revenue", "expense"],
  },
  "write-off": { name: { en: "the write-off", fr: "la radiation" }, classes: costs },
  fees: { name: { en: "the fees", fr: "les frais" }, classes: ["expense"] },
  "rounding cash": { name: { en: "cash rounding", fr: "l’arrondi au comptant" }, classes: costs },
  "rounding exchange": {
    name: { en: "the cents that exchange leaves", fr: "les cents que laisse la conversion" },
    classes: costs,
  },
  "exchange gain": {
    name: { en: "the exchange gain", fr: "le gain de change" },
    classes: ["revenue", "expense"],
  },
  "exchange loss": { name: { en: "the exchange loss", fr: "la perte de change" }, classes: costs },
  "before cutover": {
    name: { en: "what is older than the cutover", fr: "ce qui précède le début de l’intégration" },
    classes: ["asset", "liability", "equity"],
  },
  "item debit": {
    name: { en: "the debit of an item", fr: "le débit d’un article" },
    classes: ["asset"],
  },
  "item credit": {
    name: { en: "the credit of an item", fr: "le crédit d’un article" },
    classes: ["revenue"],
  },
  "tax debit": {
    name: { en: "the debit of a tax", fr: "le débit d’une taxe" },
    classes: ["asset"],
  },
  "tax credit": {
    name: { en: "the credit of a tax", fr: "le crédit d’une taxe" },
    classes: ["liability", "asset"],
  },
  "method debit": {
    name: { en: "the debit of a method of payment", fr: "le débit d’un mode de paiement" },
    // A card or a gift card is owed rather than held.
    classes: ["asset", "liability"],
  },
  "deposit account": {
    name: { en: "the deposit account", fr: "le compte de dépôt" },
    classes: ["asset"],
  },
  "method credit": {
    name: { en: "the credit of a method of payment", fr: "le crédit d’un mode de paiement" },
    classes: ["asset", "liability"],
  },
  "refund debit": {
    name: { en: "the debit of a refund", fr: "le débit d’un remboursement" },
    classes: ["asset", "liability"],
  },
  "refund credit": {
    name: { en: "the credit of a refund", fr: "le crédit d’un remboursement" },
    classes: ["asset", "liability"],
  },
  payable: {
    name: { en: "the payable", fr: "le compte fournisseur du paramétrage" },
    classes: ["liability"],
  },
  "purchases payment discount": {
    name: { en: "the payment discount taken", fr: "l’escompte de caisse obtenu" },
    classes: costs,
  },
  "purchases write-off": {
    name: { en: "the write-off of a bill", fr: "la radiation d’une facture fournisseur" },
    classes: costs,
  },
  "purchases before cutover": {
    name: {
      en: "what is bought before the cutover",
      fr: "ce qui est acheté avant le début de l’intégration",
    },
    classes: ["asset", "liability", "equity"],
  },
  "purchase debit": {
    name: { en: "the debit of a purchase", fr: "le débit d’un achat" },
    // Stock, equipment and prepaid expenses are bought, too.
    classes: ["expense", "asset"],
  },
  "purchase credit": {
    name: { en: "the credit of a purchase", fr: "le crédit d’un achat" },
    classes: ["liability"],
  },
  "purchase tax debit": {
    name: { en: "the debit of a tax on purchases", fr: "le débit d’une taxe sur les achats" },
    classes: ["asset", "liability"],
  },
  "purchase tax credit": {
    name: { en: "the credit of a tax on purchases", fr: "le crédit d’une taxe sur les achats" },
    classes: ["liability"],
  },
  "bill payment debit": {
    name: { en: "the debit of a payment of bills", fr: "le débit d’un paiement fournisseur" },
    classes: ["liability", "asset"],
  },
  "bill payment credit": {
    name: { en: "the credit of a payment of bills", fr: "le crédit d’un paiement fournisseur" },
    classes: ["asset", "liability"],
  },
};

const classNames: { readonly [name in AccountClass]: Bilingual } = {
  asset: { en: "an asset account", fr: "un compte d’actif" },
  liability: { en: "a liability account", fr: "un compte de passif" },
  equity: { en: "an equity account", fr: "un compte de capitaux propres" },
  revenue: { en: "a revenue account", fr: "un compte de revenus" },
  expense: { en: "an expense account", fr: "un compte de charges" },
};

function account(name: AccountClass): Bilingual {
  return classNames[name];
}

function oneOf(classes: readonly AccountClass[]): Bilingual {
  return {
    en: classes.map((name) => classNames[name].en).join(" or "),
    fr: classes.map((name) => classNames[name].fr).join(" ou "),
  };
}
