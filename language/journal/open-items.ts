// Open items: what each customer owes on each control account when the run ends, document by document.
import type { Document } from "../model/document.ts";
import { add, isZero, type Money, moneyText, negate, subtract, sum, zero } from "../model/money.ts";
import type { DraftEntry } from "./book-document.ts";
import { customerOf, type Known, settledBy } from "./known.ts";
import type { Report } from "./report.ts";
import type { ApplicationScene } from "./scene.ts";

export interface OpenItems {
  readonly put: (
    document: Document,
    drafts: readonly DraftEntry[],
    applications: readonly ApplicationScene[],
  ) => void;
  readonly list: () => Report["openItems"];
}

export function trackOpenItems(known: Known, receivable: string | undefined): OpenItems {
  const open = new Map<string, OpenItem>();
  const move = (account: string, number: string, document: Document | undefined, amount: Money) => {
    const named = known.documents.get(number);
    const customer = named?.customer ?? (document === undefined ? "" : customerOf(document));
    const key = JSON.stringify([account, customer, number]);
    const before = open.get(key);
    const left = add(before?.open ?? zero, amount);
    if (isZero(left)) open.delete(key);
    else
      open.set(key, {
        account,
        customer,
        number,
        date: named?.date ?? document?.date ?? "",
        open: left,
      });
  };
  for (const [number, document] of known.documents) {
    if (document.opening && receivable !== undefined)
      move(receivable, number, undefined, document.total);
  }
  return {
    put: (document, drafts, applications) => {
      for (const posting of drafts.flatMap((draft) => draft.postings)) {
        if (posting.role !== "control") continue;
        const signed = posting.side === "debit" ? posting.amount : negate(posting.amount);
        for (const [number, amount] of allocate(document, signed, applications)) {
          move(posting.account, number, document, amount);
        }
      }
    },
    list: () => listed([...open.values()]),
  };
}

interface OpenItem {
  readonly account: string;
  readonly customer: string;
  readonly number: string;
  readonly date: string;
  readonly open: Money;
}

/** Which documents a movement of the control account is about: a payment's are those that it settles. */
function allocate(
  document: Document,
  moved: Money,
  applications: readonly ApplicationScene[],
): (readonly [string, Money])[] {
  switch (document.kind) {
    case "credit-note":
      return [[document.credits?.document ?? document.number, moved]];
    case "refund":
      return [
        [document.applies[0]?.document ?? document.credits?.document ?? document.number, moved],
      ];
    case "payment": {
      const settled = applications.map(({ application, older, held }) => {
        const own = subtract(settledBy(document, application), add(older, held));
        return [application.document, negate(own)] as const;
      });
      const rest = subtract(moved, sum(settled.map(([, amount]) => amount)));
      return [...settled, [document.number, rest]];
    }
    default:
      return [[document.number, moved]];
  }
}

function listed(items: readonly OpenItem[]): Report["openItems"] {
  const groups = new Map<string, OpenItem[]>();
  const inOrder = [...items].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  for (const item of inOrder) {
    const key = JSON.stringify([item.account, item.customer]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].map((group) => ({
    account: group[0]?.account ?? "",
    customer: group[0]?.customer ?? "",
    open: moneyText(sum(group.map((item) => item.open))),
    documents: group.map(({ number, date, open }) => ({
      document: number,
      date,
      open: moneyText(open),
    })),
  }));
}

function orderOf({ account, customer, date, number }: OpenItem): string {
  return [account, customer, date, number].join("\u0000");
}
