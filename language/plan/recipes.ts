// What each kind of document posts, as data (LANGUAGE: "What a document becomes").

import type { Settings } from "../model/book.ts";
import { type DocumentKind, documentKinds, isPurchase } from "../model/document-fields.ts";
import type { AccountChoice, Amount, PostingTemplate, Recipe } from "./plan.ts";
import { purchasePostings } from "./purchase-recipes.ts";
import {
  clearing,
  creditingOlder,
  field,
  minus,
  named,
  plus,
  post,
  setting,
  slot,
  turnedRound,
} from "./templates.ts";

/** What recipes must know of the accounts of customers and suppliers beside the settings. */
export interface Controls {
  /**
   * Whether what a payment settles is posted document by document: customers are debtors of a ledger, or each document has
   * an account of its own.
   */
  readonly customersApart: boolean;
  readonly suppliersApart: boolean;
  /** Undefined in a book that has none. */
  readonly receivable: AccountChoice | undefined;
}

/** A recipe for each kind; a book without a payable has none for documents of suppliers. */
export function recipes(settings: Settings, controls: Controls): readonly Recipe[] {
  return documentKinds.map((kind) => {
    const postings = postingsOf(kind, settings, controls.receivable);
    const apart = isPurchase(kind) ? controls.suppliersApart : controls.customersApart;
    return { kind, postings: converted(kind, apart ? settling(postings) : postings, settings) };
  });
}

/**
 * What a document in another currency posts beside its own amounts: in the book's currency alone, and found only when
 * all the others are converted.
 */
function converted(
  kind: DocumentKind,
  templates: readonly PostingTemplate[],
  { currencies, exchange, exchangeRounding }: Settings,
): readonly PostingTemplate[] {
  if (currencies === undefined || templates.length === 0) return templates;
  const found = (
    each: PostingTemplate["each"],
    name: "exchange gain" | "exchange loss" | "rounding exchange",
    account: string | undefined,
  ) => {
    if (account === undefined) return [];
    const side = name === "exchange gain" ? "credit" : "debit";
    const role = name === "rounding exchange" ? "rounding" : "exchange";
    const id = `${kind}.${name}`;
    return [post(id, each, side, role, setting(name, account), { node: "converted", what: name })];
  };
  return [
    ...templates,
    ...(settles.has(kind)
      ? [
          ...found("application", "exchange gain", exchange?.gain.code),
          ...found("application", "exchange loss", exchange?.loss.code),
        ]
      : []),
    ...found("document", "rounding exchange", exchangeRounding?.code),
  ];
}

/** Documents that settle others, an invoice its deposit. */
const settles: ReadonlySet<DocumentKind> = new Set([
  ...(["invoice", "credit-note", "payment", "refund"] as const),
  ...(["bill-credit", "bill-payment"] as const),
]);

/** What a payment or a refund settles is posted document by document, and what is left by itself. */
function settling(templates: readonly PostingTemplate[]): readonly PostingTemplate[] {
  const own = minus(field("applies.settled"), plus(field("applies.older"), field("applies.held")));
  return templates.flatMap((template) => {
    if (!settled.has(template.id)) return [template];
    const rest = minus(template.amount, { node: "sum", over: "applications", of: own });
    return [
      { ...template, id: `${template.id}.settled`, each: "application", amount: own },
      { ...template, amount: rest },
    ];
  });
}

const settled: ReadonlySet<string> = new Set([
  "payment.control",
  "refund.control",
  "bill-payment.control",
]);

function postingsOf(
  kind: DocumentKind,
  settings: Settings,
  receivable: Receivable,
): readonly PostingTemplate[] {
  switch (kind) {
    case "invoice":
      return [
        ...billed("invoice", settings, receivable),
        ...depositsUsed("invoice", settings, receivable),
      ];
    case "credit-note":
      return creditingOlder(
        turnedRound(credited("credit-note", settings, receivable)),
        accountBeforeCutover(settings),
      );
    case "sale":
      return [...billed("sale", settings, receivable), ...received("sale", settings)];
    case "payment":
      return received("payment", settings);
    case "deposit":
      return deposited(settings);
    case "refund":
      return creditingOlder(
        [...turnedRound(credited("refund", settings, receivable)), ...paidBack(settings)],
        accountBeforeCutover(settings),
      );
    case "bill":
    case "bill-credit":
    case "bill-payment":
      return purchasePostings(kind, settings);
  }
}

type Receivable = AccountChoice | undefined;

function billed(kind: string, settings: Settings, receivable: Receivable): PostingTemplate[] {
  const net = named("line.net");
  const tax = named("tax.amount");
  return [
    post(`${kind}.line.debit`, "line", "debit", "control", slot("item", "debit"), net),
    post(`${kind}.line.credit`, "line", "credit", "revenue", slot("item", "credit"), net),
    post(`${kind}.tax.debit`, "tax", "debit", "control", slot("tax", "debit"), tax),
    post(`${kind}.tax.credit`, "tax", "credit", "tax", slot("tax", "credit"), tax),
    ...surcharged(kind, settings, receivable),
    ...(settings.discount.to === "account" && receivable !== undefined
      ? [
          post(
            `${kind}.discount.debit`,
            "document",
            "debit",
            "discount",
            setting("discount", settings.discount.account.code),
            field("discount"),
          ),
          post(
            `${kind}.discount.credit`,
            "document",
            "credit",
            "control",
            receivable,
            field("discount"),
          ),
        ]
      : []),
  ];
}

/** The surcharge of a credit restriction, which the invoice bears beside its lines and without taxes. */
function surcharged(
  kind: string,
  { creditRestriction }: Settings,
  control: Receivable,
): PostingTemplate[] {
  if (creditRestriction === undefined || control === undefined) return [];
  const own = setting("credit restriction", creditRestriction.code);
  const amount = field("surcharge");
  const id = `${kind}.credit restriction`;
  return [
    post(`${id}.debit`, "document", "debit", "control", control, amount),
    post(`${id}.credit`, "document", "credit", "discount", own, amount),
  ];
}

/**
 * What is billed, and what completes a credit: taxes inside the prices, and shares of a discount, that add up as a
 * whole but not item by item have taken a cent too much from one account and too little from another.
 */
function credited(kind: string, settings: Settings, receivable: Receivable): PostingTemplate[] {
  const completion = (side: "debit" | "credit", role: PostingTemplate["role"]) =>
    post(
      `${kind}.completion.${side}`,
      "completion",
      side,
      role,
      slot("item", side),
      field("completion.amount"),
    );
  return [
    ...billed(kind, settings, receivable),
    completion("debit", "control"),
    completion("credit", "revenue"),
  ];
}

/**
 * An invoice that names a deposit takes it from the liability. Recognized on payment, it also takes back what
 * earlier part payments put there.
 */
function depositsUsed(kind: string, settings: Settings, control: Receivable): PostingTemplate[] {
  const { deposits } = settings;
  if (deposits === undefined || control === undefined) return [];
  const liability = setting("deposits", deposits.code);
  const used = field("applies.amount");
  const released = field("released");
  return [
    clearing(post(`${kind}.deposit.debit`, "application", "debit", "deposit", liability, used)),
    clearing(post(`${kind}.deposit.credit`, "application", "credit", "control", control, used)),
    ...(settings.recognize.on === "payment"
      ? [
          post(`${kind}.released.debit`, "document", "debit", "deposit", liability, released),
          post(`${kind}.released.credit`, "document", "credit", "control", control, released),
        ]
      : []),
  ];
}

/**
 * Money in: what the bank gets, what the card company keeps, and what settles without money. What settles a
 * document older than the cutover, or one that is still held, does not touch the receivable.
 */
function received(kind: string, settings: Settings): PostingTemplate[] {
  const { deposits, fees, paymentDiscount, creditRestriction, writeOff, cashRounding } = settings;
  const beside: readonly [
    string,
    PostingTemplate["each"],
    PostingTemplate["role"],
    string | undefined,
    string,
  ][] = [
    ["fees", "document", "fee", fees?.code, "fee"],
    ["payment discount", "application", "discount", paymentDiscount?.code, "applies.discount"],
    ["write-off", "application", "discount", writeOff?.code, "applies.writeOff"],
    ["credit restriction", "application", "discount", creditRestriction?.code, "applies.waived"],
    ["rounding cash", "document", "rounding", cashRounding?.account.code, "rounding"],
  ];
  const held = settings.recognize.on === "payment" ? deposits : undefined;
  const elsewhere: readonly [string, PostingTemplate["role"], AccountChoice | undefined, string][] =
    [
      ["before cutover", "opening", accountBeforeCutover(settings), "applies.older"],
      ["deposits", "deposit", held && setting("deposits", held.code), "applies.held"],
    ];
  return [
    post(
      `${kind}.money`,
      "document",
      "debit",
      "money",
      slot("method", "debit"),
      minus(field("amount"), field("fee")),
    ),
    ...beside.flatMap(([name, each, role, account, amount]) =>
      account === undefined
        ? []
        : [post(`${kind}.${name}`, each, "debit", role, setting(name, account), field(amount))],
    ),
    clearing(
      post(
        `${kind}.control`,
        "document",
        "credit",
        "control",
        slot("method", "credit"),
        named("payment.control"),
      ),
    ),
    ...(creditRestriction === undefined
      ? []
      : [
          post(
            `${kind}.credit restriction kept`,
            "application",
            "credit",
            "discount",
            setting("credit restriction", creditRestriction.code),
            field("applies.kept"),
          ),
        ]),
    ...elsewhere.flatMap(([name, role, account, amount]) =>
      account === undefined
        ? []
        : [
            clearing(
              post(`${kind}.${name}`, "application", "credit", role, account, field(amount)),
            ),
          ],
    ),
  ];
}

function deposited(settings: Settings): PostingTemplate[] {
  if (settings.deposits === undefined) return [];
  const amount = field("amount");
  const to = setting("deposits", settings.deposits.code);
  return [
    post(
      "deposit.money",
      "document",
      "debit",
      "money",
      slot("method", "debit"),
      minus(amount, field("fee")),
    ),
    post("deposit.liability", "document", "credit", "deposit", to, amount),
    ...(settings.fees === undefined
      ? []
      : [
          post(
            "deposit.fees",
            "document",
            "debit",
            "fee",
            setting("fees", settings.fees.code),
            field("fee"),
          ),
        ]),
  ];
}

/**
 * Money out: a payment turned round. What stands before the cutover or on the deposits account is paid back from
 * there: deposits, and what was paid of an invoice that is still held.
 */
function paidBack(settings: Settings): PostingTemplate[] {
  const { cashRounding, deposits } = settings;
  const before = accountBeforeCutover(settings);
  const rounding = field("rounding");
  const elsewhere: Amount = {
    node: "sum",
    over: "applications",
    of: plus(field("applies.older"), field("applies.held")),
  };
  const due = minus(plus(field("amount"), rounding), elsewhere);
  const back = (
    name: string,
    role: PostingTemplate["role"],
    account: AccountChoice,
    amount: string,
  ) => clearing(post(`refund.${name}`, "application", "debit", role, account, field(amount)));
  return [
    clearing(post("refund.control", "document", "debit", "control", slot("refunds", "debit"), due)),
    ...(before === undefined ? [] : [back("before cutover", "opening", before, "applies.older")]),
    ...(deposits === undefined
      ? []
      : [back("deposits", "deposit", setting("deposits", deposits.code), "applies.held")]),
    post("refund.money", "document", "credit", "money", slot("refunds", "credit"), field("amount")),
    ...(cashRounding === undefined
      ? []
      : [
          post(
            "refund.rounding cash",
            "document",
            "credit",
            "rounding",
            setting("rounding cash", cashRounding.account.code),
            rounding,
          ),
        ]),
  ];
}

function accountBeforeCutover({ beforeCutover }: Settings): AccountChoice | undefined {
  if (beforeCutover.policy !== "to") return undefined;
  return setting("before cutover", beforeCutover.account.code);
}
