// The flows of a run as the two halves of a picture: what was credited, and what was debited. Both come to the
// same sum, because entries balance. Small flows are put together, so that what is drawn can be read.
import {
  add,
  compareMoney,
  isZero,
  type Money,
  micros,
  negate,
  readTotal,
  subtract,
  sum,
  zero,
} from "../model/money.ts";
import type { Flow, FlowSource } from "./flows.ts";

export interface PictureSide {
  readonly nodes: readonly {
    readonly id: string;
    readonly side: 0 | 1;
    readonly label: string;
    readonly amount: Money;
    readonly size: number;
  }[];
  readonly bands: readonly {
    readonly source: string;
    readonly target: string;
    readonly look: "sale" | "tax" | "money" | "other";
    readonly size: number;
  }[];
  readonly total: Money;
  /** The larger total of both sides: one measure for both. */
  readonly most: number;
}

export interface Labels {
  readonly source: (from: FlowSource) => string;
  readonly account: (code: string) => string;
  readonly others: (count: number) => string;
}

/** Each source and account with what it was credited more than debited, or the other way round. */
export function pictureSides(
  flows: readonly Flow[],
  labels: Labels,
): { readonly credited: PictureSide; readonly debited: PictureSide } {
  const nets = flows.map((flow) => ({
    ...flow,
    net: subtract(read(flow.credit), read(flow.debit)),
  }));
  const side = (of: (net: Money) => Money) =>
    nets.flatMap(({ from, account, net }) =>
      compareMoney(of(net), zero) > 0 ? [{ from, account, amount: of(net) }] : [],
    );
  const [credits, debits] = [side((net) => net), side(negate)];
  const total = (bands: readonly Band[]) => sum(bands.map((band) => band.amount));
  const most = Math.max(size(total(credits)), size(total(debits)));
  return { credited: drawable(credits, labels, most), debited: drawable(debits, labels, most) };
}

interface Band {
  readonly from: FlowSource;
  readonly account: string;
  readonly amount: Money;
}

function drawable(bands: readonly Band[], labels: Labels, most: number): PictureSide {
  const accounts = largest(bands, ({ account }) => account, mostAccounts);
  const sources = largest(bands, ({ from }) => keyOf(from), mostSources);
  const merged = new Map<
    string,
    { source: string; target: string; from: FlowSource; amount: Money }
  >();
  for (const { from, account, amount } of bands) {
    const source = sources.kept.has(keyOf(from)) ? keyOf(from) : others;
    const target = accounts.kept.has(account) ? account : others;
    const key = JSON.stringify([source, target]);
    const before = merged.get(key);
    merged.set(key, { source, target, from, amount: add(before?.amount ?? zero, amount) });
  }
  const all = [...merged.values()];
  const right = [...new Set(all.map(({ target }) => target))].sort(othersLast);
  const left = inOrderOfAccounts(all, right);
  const amountOf = (end: "source" | "target", id: string) =>
    sum(all.flatMap((band) => (band[end] === id ? [band.amount] : [])));
  const node = (sideOf: 0 | 1, id: string, label: string) => {
    const amount = amountOf(sideOf === 0 ? "source" : "target", id);
    return {
      id: `${sideOf}${id}`,
      side: sideOf,
      label,
      amount,
      size: size(amount),
    };
  };
  return {
    nodes: [
      ...left.map((id) => node(0, id, sourceLabel(all, id, sources.others, labels))),
      ...right.map((id) =>
        node(1, id, id === others ? labels.others(accounts.others) : labels.account(id)),
      ),
    ],
    // By their ends, top to bottom, so that bands leave and reach a bar without crossing.
    bands: left.flatMap((source) =>
      right.flatMap((target) =>
        all
          .filter((band) => band.source === source && band.target === target)
          .map((band) => ({
            source: `0${source}`,
            target: `1${target}`,
            look: source === others ? ("other" as const) : looks[band.from.kind],
            size: size(band.amount),
          })),
      ),
    ),
    total: sum(all.map((band) => band.amount)),
    most,
  };
}

const others = "";
const mostSources = 14;
const mostAccounts = 16;

const looks = {
  category: "sale",
  item: "sale",
  "other items": "sale",
  tax: "tax",
  method: "money",
  "other methods": "money",
  setting: "other",
} as const;

function keyOf(from: FlowSource): string {
  return JSON.stringify(from);
}

/** The largest ends; if there are more, one place is left for the others. */
function largest(bands: readonly Band[], end: (band: Band) => string, most: number) {
  const sums = new Map<string, Money>();
  for (const band of bands) sums.set(end(band), add(sums.get(end(band)) ?? zero, band.amount));
  const inOrder = [...sums].sort(
    ([a, left], [b, right]) => compareMoney(right, left) || (a < b ? -1 : 1),
  );
  const kept = inOrder.length > most ? inOrder.slice(0, most - 1) : inOrder;
  return { kept: new Set(kept.map(([key]) => key)), others: inOrder.length - kept.length };
}

interface Merged {
  readonly source: string;
  readonly target: string;
  readonly amount: Money;
}

/** What feeds the first account stands first; so bands seldom cross. */
function inOrderOfAccounts(bands: readonly Merged[], accounts: readonly string[]): string[] {
  const main = new Map<string, Merged>();
  for (const band of bands) {
    const before = main.get(band.source);
    if (before === undefined || compareMoney(before.amount, band.amount) < 0)
      main.set(band.source, band);
  }
  return [...main.values()]
    .sort(
      (a, b) =>
        accounts.indexOf(a.target) - accounts.indexOf(b.target) ||
        compareMoney(b.amount, a.amount) ||
        (a.source < b.source ? -1 : 1),
    )
    .map(({ source }) => source);
}

function othersLast(a: string, b: string): number {
  if ((a === others) !== (b === others)) return a === others ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function sourceLabel(
  bands: readonly (Merged & { readonly from: FlowSource })[],
  id: string,
  count: number,
  labels: Labels,
): string {
  const band = bands.find(({ source }) => source === id);
  return id === others || band === undefined ? labels.others(count) : labels.source(band.from);
}

function read(text: string): Money {
  return readTotal(text) ?? zero;
}

/** For the eye alone. */
function size(amount: Money): number {
  return isZero(amount) ? 0 : Number(micros(amount));
}
