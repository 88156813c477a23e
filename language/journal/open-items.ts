// Open items: what each customer owes, or has deposited, and what is owed to each supplier when the run ends, document
// by document.
import type { Document } from "../model/document.ts";
import { type DocumentKind, isPurchase } from "../model/document-fields.ts";
import { add, isZero, type Money, moneyText, negate, subtract, sum, zero } from "../model/money.ts";
import type { PlanSettings } from "../plan/plan.ts";
import type { DraftEntry } from "./booking.ts";
import { isOfOne, isOnOwn } from "./exchange/convert.ts";
import type { Exchange } from "./exchange/rates.ts";
import { findNamed, isCreditable, type Known } from "./known.ts";
import { partyOf } from "./party.ts";
import type { LoosePosting } from "./post.ts";
import type { Report, ReportedPurchases } from "./report.ts";
import type { ApplicationScene, DocumentScene } from "./scene.ts";
import { settledBy } from "./settlement.ts";

export interface OpenItems {
  readonly put: (
    document: Document,
    drafts: readonly DraftEntry[],
    scene: Pick<DocumentScene, "applications" | "exchange">,
  ) => void;
  readonly ofCustomers: () => Report["openItems"];
  readonly ofSuppliers: () => ReportedPurchases["openItems"];
}

export interface OpenItemsPlan {
  readonly settings: Pick<PlanSettings, "receivable" | "payable">;
  /** Decimals of the book’s currency. */
  readonly places: number;
}

export function trackOpenItems(
  known: Known,
  { settings: { receivable, payable }, places }: OpenItemsPlan,
): OpenItems {
  const open = new Map<string, OpenItem>();
  const move = (key: string, { account, about, amount, foreign }: Moved) => {
    const { kind, number, customer, date } = about;
    const before = open.get(key);
    const left = before === undefined ? amount : add(before.open, amount);
    const own = addForeign(before?.foreign, foreign);
    if (isZero(left) && isZero(own?.amount ?? zero)) open.delete(key);
    else open.set(key, { account, kind, number, customer, date, open: left, foreign: own });
  };
  // Openings are known before everything else.
  for (let row = 0; row < known.documents.size(); row++) {
    const document = known.documents.row(row);
    const bought = isPurchase(document.kind);
    const control = known.controls.of(row)?.value ?? (bought ? payable : receivable);
    if (!document.opening || control === undefined) continue;
    const { home = bought ? negate(document.total) : document.total, foreign } =
      known.carried.opened(document) ?? {};
    const moved = { account: control, about: document, amount: home, foreign };
    move(keyOf(control, document), moved);
  }
  return {
    put: (document, drafts, { applications, exchange }) => {
      // What a document moves to and fro, as a sale does, never becomes an open item.
      const moved: Moved[] = [];
      let ownAccount: string | undefined;
      let own = zero;
      if (exchange !== undefined) {
        gatherForeign(moved, known, document, drafts, { applications, exchange });
        for (const one of moved) move(keyOf(one.account, one.about), one);
        return;
      }
      // Where each settled document has a posting of its own, what is left is the payment’s.
      const apart = drafts.some(({ postings }) =>
        postings.some(({ settles }) => settles !== undefined),
      );
      for (const { postings } of drafts) {
        for (const posting of postings) {
          if (posting.role !== "control" && posting.role !== "deposit") continue;
          const { account, side } = posting;
          if (isOwn(document, posting)) {
            // Nearly always all on one account, and then nothing has to be gathered.
            ownAccount ??= account;
            if (account === ownAccount) {
              own = side === "debit" ? add(own, posting.amount) : subtract(own, posting.amount);
              continue;
            }
          }
          const amount = side === "debit" ? posting.amount : negate(posting.amount);
          for (const [about, part] of allocate(
            known,
            document,
            posting,
            amount,
            apart ? [] : applications,
          )) {
            gather(moved, account, about, part);
          }
        }
      }
      if (ownAccount !== undefined && !isZero(own)) gather(moved, ownAccount, ownOf(document), own);
      for (const one of moved) {
        if (!isZero(one.amount)) move(keyOf(one.account, one.about), one);
      }
    },
    ofCustomers: () =>
      listed(
        [...open.values()].filter(({ kind }) => !isPurchase(kind)),
        places,
      ),
    ofSuppliers: () =>
      listed(
        [...open.values()]
          .filter(({ kind }) => isPurchase(kind))
          .map((item) => ({ ...item, open: negate(item.open), foreign: owed(item.foreign) })),
        places,
      ).map(({ customer: supplier, ...item }) => ({ ...item, supplier })),
  };
}

interface Moved {
  readonly account: string;
  readonly about: About;
  amount: Money;
  foreign: ForeignAmount | undefined;
}

/** Of what is owed to suppliers. */
function owed(foreign: ForeignAmount | undefined): ForeignAmount | undefined {
  return foreign && { ...foreign, amount: negate(foreign.amount) };
}

/** In the currency of its document. */
interface ForeignAmount {
  readonly currency: string;
  readonly places: number;
  readonly amount: Money;
}

function addForeign(
  before: ForeignAmount | undefined,
  more: ForeignAmount | undefined,
): ForeignAmount | undefined {
  if (before === undefined || more === undefined) return before ?? more;
  return { ...before, amount: add(before.amount, more.amount) };
}

/** Documents have few movements, so each is looked for among those before it. */
function gather(
  moved: Moved[],
  account: string,
  about: About,
  amount: Money,
  foreign?: ForeignAmount,
): void {
  const before = moved.find((one) => one.account === account && isSame(one.about, about));
  if (before === undefined) {
    moved.push({ account, about, amount, foreign });
    return;
  }
  before.amount = add(before.amount, amount);
  before.foreign = addForeign(before.foreign, foreign);
}

/** In another currency each part has two amounts: what an application clears is known of it, the rest is what is left. */
function gatherForeign(
  moved: Moved[],
  known: Known,
  document: Document,
  drafts: readonly DraftEntry[],
  { applications, exchange }: { applications: DocumentScene["applications"]; exchange: Exchange },
): void {
  const { currency, places } = exchange;
  const put = (account: string, about: About, home: Money, own: Money) =>
    gather(moved, account, about, home, { currency, places, amount: own });
  for (const { postings } of drafts) {
    for (const posting of postings) {
      const { template, role, account, side, amount, foreign = zero, causes } = posting;
      if (role !== "control" && role !== "deposit") continue;
      const { application } = causes[0] ?? {};
      const inDebits = (money: Money) => (side === "debit" ? money : negate(money));
      let [home, own] = [inDebits(amount), inDebits(foreign)];
      const isWhole =
        application === undefined &&
        template.rate === "cleared" &&
        template.each === "document" &&
        document.lines.length === 0;
      // A payment of several documents is one posting, unless each has its own.
      const apart = postings.some((other) => isOfOne(other.template) || isPartOf(other, posting));
      for (const { onNamed, older, held, application: applied } of applications) {
        if (!isWhole || apart || onNamed === undefined) break;
        if (!isZero(older) || !isZero(held)) continue;
        put(account, namedBy(known, document, applied.document), onNamed.home, onNamed.change);
        [home, own] = [subtract(home, onNamed.home), subtract(own, onNamed.change)];
      }
      const onOwn = application === undefined || isOnOwn(document, role);
      const named = onOwn ? creditedBy(document) : document.applies[application]?.document;
      if (!isWhole || !isZero(home) || !isZero(own)) {
        put(account, namedBy(known, document, named), home, own);
      }
    }
  }
}

/** Whether it was posted for an application, apart from one for the document as a whole. */
function isPartOf({ template, causes }: LoosePosting, whole: LoosePosting): boolean {
  return template === whole.template && causes[0]?.application !== undefined;
}

/** What a note, or a refund of lines, credits. */
function creditedBy({ kind, lines, credits, applies }: Document): string | undefined {
  if (kind === "credit-note") return credits?.document;
  if (kind !== "refund" || lines.length === 0) return undefined;
  return applies[0]?.document ?? credits?.document;
}

function namedBy(known: Known, document: Document, number: string | undefined): About {
  const own = ownOf(document);
  if (number === undefined) return own;
  // What the data gives only a date of is a sale that others booked.
  const others = isPurchase(document.kind) ? "bill" : "invoice";
  return findNamed(known, document, number) ?? { ...own, kind: others, number };
}

function isSame(one: About, other: About): boolean {
  return one.kind === other.kind && one.number === other.number && one.customer === other.customer;
}

/** What is about the document itself by its kind: nothing has to be looked up. */
function isOwn({ kind }: Document, { role }: LoosePosting): boolean {
  return role === "control" && isCreditable(kind);
}

function ownOf(document: Document): About {
  const { kind, number, date } = document;
  return { kind, number, date, customer: partyOf(document) };
}

function keyOf(account: string, { kind, number, customer }: About): string {
  return JSON.stringify([account, customer, kind, number]);
}

/** The document that a movement is about. */
interface About {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly customer: string;
  readonly date: string;
}

interface OpenItem extends About {
  readonly account: string;
  readonly open: Money;
  readonly foreign: ForeignAmount | undefined;
}

/** A movement of the receivable is about the document itself, a payment's and a credit's about what they name. */
function allocate(
  known: Known,
  document: Document,
  posting: LoosePosting,
  moved: Money,
  applications: readonly ApplicationScene[],
): readonly Allocation[] {
  const { kind } = document;
  const own = ownOf(document);
  const named = (number: string | undefined) => namedBy(known, document, number);
  const partOf = ({ application, older, held }: ApplicationScene): Allocation => {
    const amount = subtract(settledBy(document, application), add(older, held));
    return [named(application.document), amount];
  };
  if (posting.role === "deposit") {
    const application = posting.causes[0]?.application;
    return [
      [
        named(application === undefined ? undefined : document.applies[application]?.document),
        moved,
      ],
    ];
  }
  if (posting.settles !== undefined) return [[named(posting.settles), moved]];
  switch (kind) {
    case "credit-note":
    case "bill-credit":
      return [[named(document.credits?.document), moved]];
    case "refund":
      if (document.lines.length > 0) {
        return [[named(document.applies[0]?.document ?? document.credits?.document), moved]];
      }
      return shareOut(applications.map(partOf), moved, own);
    case "bill-payment":
      return shareOut(applications.map(partOf), moved, own);
    case "payment":
      return shareOut(
        applications.map(partOf).map(([about, amount]) => [about, negate(amount)]),
        moved,
        own,
      );
    default:
      return [[own, moved]];
  }
}

type Allocation = readonly [About, Money];

/** What is not for a document that is named is the document's own. */
function shareOut(parts: readonly Allocation[], moved: Money, own: About): readonly Allocation[] {
  return [...parts, [own, subtract(moved, sum(parts.map(([, amount]) => amount)))]];
}

function listed(items: readonly OpenItem[], places: number): Report["openItems"] {
  const groups = new Map<string, OpenItem[]>();
  const inOrder = [...items].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  for (const item of inOrder) {
    const key = JSON.stringify([item.account, item.customer, item.foreign?.currency]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].map((group) => ({
    account: group[0]?.account ?? "",
    customer: group[0]?.customer ?? "",
    open: moneyText(sum(group.map((item) => item.open)), places),
    ...inItsCurrency(group),
    documents: group.map(({ number, date, open, foreign }) => ({
      document: number,
      date,
      open: moneyText(open, places),
      ...(foreign === undefined ? {} : { foreign: moneyText(foreign.amount, foreign.places) }),
    })),
  }));
}

function inItsCurrency(group: readonly OpenItem[]): {
  readonly currency?: string;
  readonly foreign?: string;
} {
  const first = group[0]?.foreign;
  if (first === undefined) return {};
  const amount = sum(group.map(({ foreign }) => foreign?.amount ?? zero));
  return { currency: first.currency, foreign: moneyText(amount, first.places) };
}

function orderOf({ account, customer, date, number, kind, foreign }: OpenItem): string {
  return [account, customer, foreign?.currency ?? "", date, number, kind].join("\u0000");
}
