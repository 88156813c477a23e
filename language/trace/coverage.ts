// What a run used of its book: each rule with what it decided and put on its account, each declared name with
// what came under it, and the share of what went through fallbacks. Observes the same run that writes the journal.
import type { Booked, DraftEntry } from "../journal/booking.ts";
import { methodMoney } from "../journal/method-money.ts";
import type { DocumentScene, LineScene } from "../journal/scene.ts";
import type { Book } from "../model/book.ts";
import type { CivilDate } from "../model/calendar.ts";
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { add, isZero, type Money, moneyText, negate, subtract, zero } from "../model/money.ts";
import type { Plan } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import type { RuleIndex, TracedRule } from "./rules.ts";
import { hit, newTally, type Seen, type TalliedAmount, type Tally } from "./tally.ts";

/** Amounts are texts with a point, in the book's currency. */
export interface Coverage {
  readonly folio: 1;
  readonly book: string;
  readonly currency: string;
  /** Every rule of the book, in the order of its text; a rule without hits decided nothing. */
  readonly rules: readonly CoveredRule[];
  /** What documents sell and how they are paid, declared or not: `otherwise` is listed as such. */
  readonly names: readonly CoveredName[];
  /** How the revenue accounts of lines, and the accounts of payments, were found. */
  readonly shares: readonly CoverageShare[];
  /** What the rules put on each account: the journal's own totals, exactly. */
  readonly accounts: readonly CoveredAccount[];
}

interface Usage {
  /** How many amounts it decided on; of a name, how many lines or payments. */
  readonly hits: number;
  readonly documents: number;
  /** The date of the last document. */
  readonly lastSeen: CivilDate | null;
}

export interface CoveredRule extends TracedRule, Usage {
  /** What it put on its account; of a tax group, the net amounts of lines that it applied to, as credit. */
  readonly debit: string;
  readonly credit: string;
}

export interface CoveredName extends Usage {
  /** `default item`: the target's option, for items that the book does not call by a name of the package. */
  readonly what: "item" | "tax" | "tax group" | "method" | "default item";
  /** What is bought stands apart from what is sold under the same name. */
  readonly side: Side;
  /** null: what came under `otherwise`. */
  readonly name: string | null;
  /** Net amounts of lines (of items, and of the tax groups that they bear), taxes, money moved; credits and refunds are negative. */
  readonly amount: string;
  /** Of a method whose money is told before fees, as the report tells it: what was kept of it. */
  readonly fees?: string;
}

/** What is sold and received, or what is bought and paid: each above zero. */
type Side = "sold" | "bought";

export interface CoverageShare {
  /** `item at target`: where the target has a default item, whose account the package then posts to. */
  readonly what: "item" | "method" | "item at target";
  readonly side: Side;
  /** Where the account was found: on the name itself, its category, in the book, or by `otherwise`; at a target, by `at` or not. */
  readonly through: "own" | "category" | "book" | "otherwise" | "at" | "default item";
  readonly hits: number;
  readonly amount: string;
}

export interface CoveredAccount {
  readonly account: string;
  readonly title: string | null;
  readonly debit: string;
  readonly credit: string;
}

export interface CoverageCollector {
  /** As an observer of the run hears of documents. */
  readonly document: (document: Document, booked: Booked, selected: readonly DraftEntry[]) => void;
  readonly result: () => Coverage;
}

export function collectCoverage(book: Book, plan: Plan, index: RuleIndex): CoverageCollector {
  const context: Context = {
    plan,
    index,
    rules: index.rules.map(newTally),
    names: declaredNames(plan),
    defaultItem: defaultItemOf(plan),
    packed: groupsOfPacks(book),
    shares: new Map(),
  };
  const text = (amount: Money) => moneyText(amount, plan.places);
  let serial = 0;
  return {
    document: (document, booked, selected) => {
      if (booked.outcome !== "booked" && booked.outcome !== "held") return;
      if (selected.length === 0) return;
      countDocument(context, { serial: ++serial, date: document.date }, booked, selected);
    },
    result: () => ({
      folio: 1,
      book: plan.book,
      currency: plan.currency,
      rules: index.rules.map((rule, number) =>
        coveredRule(rule, context.rules[number] ?? newTally(), text),
      ),
      names: [...context.names.values()]
        .filter((tally) => tally.hits > 0 || isMissed(context, tally))
        .map((tally) => coveredName(tally, text)),
      shares: [...context.shares.values()].map((tally) => coverageShare(tally, text)),
      accounts: coveredAccounts(book, context, text),
    }),
  };
}

interface Context {
  readonly plan: Plan;
  readonly index: RuleIndex;
  /** By the index of the rule. */
  readonly rules: readonly Tally[];
  readonly names: Map<string, NameTally>;
  readonly shares: Map<string, ShareTally>;
  readonly defaultItem: string | undefined;
  /** Tax groups of packs. */
  readonly packed: ReadonlySet<string | null>;
}

interface NameTally extends Tally {
  readonly what: CoveredName["what"];
  readonly side: Side;
  readonly name: string | null;
  fees: Money;
}

interface ShareTally extends Tally {
  readonly what: CoverageShare["what"];
  readonly side: CoverageShare["side"];
  readonly through: CoverageShare["through"];
}

/** What the target calls the items that have no name of their own there, where it has such an option. */
function defaultItemOf({ target }: Plan): string | undefined {
  const name = new Map(target.options).get("default item");
  return name === "" ? undefined : name;
}

function declaredNames(plan: Plan): Map<string, NameTally> {
  const { items, taxes, taxGroups, methods } = plan;
  const names = new Map<string, NameTally>();
  const declare = (what: CoveredName["what"], name: string | null) =>
    nameTally(names, { what, side: "sold", name });
  for (const { name } of items) declare("item", name);
  for (const { name } of taxes) declare("tax", name);
  for (const { name } of taxGroups) declare("tax group", name);
  for (const { name } of methods) declare("method", name);
  const defaultItem = defaultItemOf(plan);
  if (defaultItem !== undefined) declare("default item", defaultItem);
  return names;
}

/** Whether a name that is not sold under is worth telling: it is neither bought under, nor only offered by a pack. */
function isMissed({ names, packed }: Context, { what, name }: NameTally): boolean {
  if (what === "tax group" && packed.has(name)) return false;
  return !names.has(nameKey({ what, side: "bought", name }));
}

/** A pack offers groups that documents may name: that none does says nothing of the book. */
function groupsOfPacks({ packs, taxGroups }: Book): ReadonlySet<string | null> {
  const files = new Set(packs.flatMap((pack) => pack.files));
  const inPack = [...taxGroups.values()].filter(({ place }) => files.has(place.file));
  return new Set(inPack.map(({ name }) => name));
}

function countDocument(
  context: Context,
  seen: Seen,
  booked: Extract<Booked, { outcome: "booked" | "held" }>,
  selected: readonly DraftEntry[],
): void {
  const { scene } = booked;
  const side = sideOf(scene);
  hitMethod(context, scene, seen);
  const lines = new Map(scene.lines.map((line) => [line.index, line]));
  for (const posting of selected.flatMap((draft) => draft.postings)) {
    for (const { choices, line, tax, taxGroup } of posting.causes) {
      const [account, group] = choices;
      invariant(account !== undefined, "somebody chose the account of every posting");
      hit(ruleTally(context, account.rule), seen, posting);
      const { role } = posting;
      if (role === "tax" && tax !== undefined)
        hitName(context, { what: "tax", side, name: tax }, seen, posting);
      const sold = line === undefined ? undefined : lines.get(line);
      if (role !== "revenue" && role !== "expense") continue;
      if (line === undefined && taxGroup !== undefined)
        completeGroup(context, { what: "tax group", side, name: taxGroup }, posting);
      if (line === undefined || sold === undefined) continue;
      lines.delete(line);
      if (group !== undefined) hit(ruleTally(context, group.rule), seen, posting);
      hitName(context, { what: "tax group", side, name: sold.taxGroup }, seen, posting);
      hitItem(context, sold, side, seen, posting);
    }
  }
  if (booked.outcome === "held" || selected.length < booked.drafts.length) return;
  // What is left are lines of zero, which make no posting; but their rules were asked.
  for (const line of lines.values()) {
    for (const choice of [line.debit, line.credit, line.tax]) {
      if (choice !== undefined) hit(ruleTally(context, choice.rule), seen, nothing);
    }
    hitName(context, { what: "tax group", side, name: line.taxGroup }, seen, nothing);
    hitItem(context, line, side, seen, nothing);
  }
}

const nothing: TalliedAmount = { side: "credit", amount: zero };

function ruleTally({ index, rules }: Context, planRule: number): Tally {
  const tally = rules[index.of(planRule)];
  invariant(tally !== undefined, "each rule of the book is tallied");
  return tally;
}

type NamedUse = Pick<NameTally, "what" | "side" | "name">;

function hitName({ names }: Context, use: NamedUse, seen: Seen, amount: TalliedAmount): NameTally {
  const tally = nameTally(names, use);
  hit(tally, seen, amount);
  return tally;
}

/** What completes a credit moves cents between groups, and is no use of them. */
function completeGroup({ names }: Context, use: NamedUse, moved: TalliedAmount): void {
  const tally = nameTally(names, use);
  tally[moved.side] = add(tally[moved.side], moved.amount);
}

/** What is declared is there from the beginning, as sold; what is bought, when it is met. */
function nameTally(names: Map<string, NameTally>, use: NamedUse): NameTally {
  const key = nameKey(use);
  const tally = names.get(key) ?? { ...newTally(), ...use, fees: zero };
  names.set(key, tally);
  return tally;
}

function nameKey({ what, side, name }: NamedUse): string {
  return `${side} ${what}${name === null ? "" : `: ${name}`}`;
}

function sideOf({ document }: DocumentScene): CoverageShare["side"] {
  return isPurchase(document.kind) ? "bought" : "sold";
}

/** By what was paid, before fees: the report's own figure, so that both can be held against the source. */
function hitMethod(context: Context, scene: DocumentScene, seen: Seen): void {
  const name = scene.method?.method.name;
  const moved = methodMoney(scene, context.plan.places);
  if (name === undefined || moved === undefined) return;
  const side = sideOf(scene);
  const amount = { side: side === "sold" ? "debit" : "credit", amount: moved.amount } as const;
  const tally = hitName(context, { what: "method", side, name }, seen, amount);
  tally.fees = add(tally.fees, moved.fee);
  const through = name === null ? "otherwise" : "own";
  hitShare(context, { what: "method", side, through }, seen, amount);
}

function hitItem(
  context: Context,
  line: LineScene,
  side: CoverageShare["side"],
  seen: Seen,
  amount: TalliedAmount,
): void {
  hitName(context, { what: "item", side, name: line.item.name }, seen, amount);
  const through = throughOf(context.plan, line, side === "bought");
  hitShare(context, { what: "item", side, through }, seen, amount);
  const { defaultItem } = context;
  // What is bought reaches no item of the package.
  if (defaultItem === undefined || side === "bought") return;
  const named = line.item.at !== undefined;
  if (!named) hitName(context, { what: "default item", side, name: defaultItem }, seen, amount);
  const at = { what: "item at target", side, through: named ? "at" : "default item" } as const;
  hitShare(context, at, seen, amount);
}

/** By the rule that gave the revenue account, or the expense. */
function throughOf({ rules }: Plan, line: LineScene, bought: boolean): CoverageShare["through"] {
  const { item, debit, credit } = line;
  if (item.name === null) return "otherwise";
  const owner = rules[(bought ? debit : credit).rule]?.owner ?? "";
  if (owner.startsWith("item ")) return "own";
  return owner.startsWith("category ") ? "category" : "book";
}

function hitShare(
  { shares }: Context,
  { what, side, through }: Pick<CoverageShare, "what" | "side" | "through">,
  seen: Seen,
  amount: TalliedAmount,
): void {
  const key = `${what} ${side} ${through}`;
  const share = shares.get(key) ?? { ...newTally(), what, side, through };
  shares.set(key, share);
  hit(share, seen, amount);
}

/** In the book’s currency, with its decimals. */
type Text = (amount: Money) => string;

function coveredRule(rule: TracedRule, tally: Tally, text: Text): CoveredRule {
  const { debit, credit } = tally;
  return { ...rule, ...usageOf(tally), debit: text(debit), credit: text(credit) };
}

function coveredName(tally: NameTally, text: Text): CoveredName {
  const { what, side, name, fees } = tally;
  const covered = { what, side, name, ...usageOf(tally), amount: text(amountOf(tally)) };
  return isZero(fees) ? covered : { ...covered, fees: text(fees) };
}

function coverageShare(tally: ShareTally, text: Text): CoverageShare {
  const { what, side, through, hits } = tally;
  return { what, side, through, hits, amount: text(amountOf(tally)) };
}

function usageOf({ hits, documents, lastSeen }: Tally): Usage {
  return { hits, documents, lastSeen };
}

/** Sales and taxes are credits, money that comes in is a debit; of what is bought, the other way round. */
function amountOf({ what, side, debit, credit }: NameTally | ShareTally): Money {
  const sold = what === "method" ? subtract(debit, credit) : subtract(credit, debit);
  return side === "sold" ? sold : negate(sold);
}

/** Each posting was made by exactly one rule that names its account, so these are the journal's totals. */
function coveredAccounts(
  { accounts }: Book,
  { index, rules }: Context,
  text: Text,
): CoveredAccount[] {
  const sums = new Map<string, { readonly debit: typeof zero; readonly credit: typeof zero }>();
  for (const [number, { slot, value }] of index.rules.entries()) {
    const tally = rules[number];
    if (slot === "tax" || tally === undefined) continue;
    const before = sums.get(value) ?? { debit: zero, credit: zero };
    const debit = add(before.debit, tally.debit);
    sums.set(value, { debit, credit: add(before.credit, tally.credit) });
  }
  return [...sums]
    .filter(([, { debit, credit }]) => !isZero(debit) || !isZero(credit))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, { debit, credit }]) => ({
      account,
      title: accounts.get(account)?.title ?? null,
      debit: text(debit),
      credit: text(credit),
    }));
}
