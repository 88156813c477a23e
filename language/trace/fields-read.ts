// Which fields of a document a posting template reads: for its amount, for its account, and for the tests of the
// rules that were asked. Worked out from the plan, not from a run.

import type { Choice } from "../journal/entry.ts";
import type { Amount, Plan, PostingTemplate } from "../plan/plan.ts";
import { unreachable } from "../text/invariant.ts";

export interface ReadRequest {
  readonly plan: Plan;
  readonly template: PostingTemplate;
  /** Of a template of taxes, the tax. */
  readonly tax: string | undefined;
  /** Rules of the plan whose tests were tried. */
  readonly rules: readonly number[];
  /** Whether the document states the tax group of its line. */
  readonly statesGroup: boolean;
  /** Whether prices may hold their taxes, which then are taken out of them. */
  readonly inclusive: boolean;
}

/** Whose tests were tried for a choice, or need none. */
export function rulesTried({ rule, lost, asked }: Choice): readonly number[] {
  return [rule, ...lost, ...asked];
}

/** In the order in which documents name them, each once. */
export function fieldsRead(request: ReadRequest): readonly string[] {
  const { plan, template, rules } = request;
  const fields = new Set<string>();
  const choice = template.account;
  if (choice.from === "item") fields.add("line.item");
  if (choice.from === "method" || choice.from === "refunds") fields.add("method");
  if (request.statesGroup) for (const field of ["taxGroup", "line.taxGroup"]) fields.add(field);
  collect(template.amount, request, fields);
  // Where a book takes other currencies, each amount may be one.
  if (plan.exchange !== undefined) for (const field of ["currency", "rate"]) fields.add(field);
  for (const rule of rules) {
    for (const { field } of plan.rules[rule]?.tests ?? []) fields.add(field);
  }
  return [...fields];
}

function collect(amount: Amount, request: ReadRequest, fields: Set<string>): void {
  const go = (inner: Amount | "refuse") => {
    if (inner !== "refuse") collect(inner, request, fields);
  };
  switch (amount.node) {
    case "zero":
      return;
    case "field":
      for (const field of ofDocument.get(amount.field) ?? [amount.field]) fields.add(field);
      return;
    case "named":
      for (const { name, is } of request.plan.amounts) if (name === amount.name) go(is);
      return;
    case "plus":
    case "minus":
      go(amount.left);
      go(amount.right);
      return;
    case "negative":
    case "part":
    case "sum":
    case "round":
    case "unrecovered":
      go(amount.of);
      return;
    case "spread":
      go(amount.of);
      go(amount.by);
      return;
    case "tax":
      go(amount.base);
      return;
    case "stated":
      if (request.tax !== undefined) fields.add(`tax.${request.tax}`);
      go(amount.otherwise);
      return;
    case "cumulative":
      fields.add("credits.document");
      fields.add("line.amount");
      return;
    case "converted":
      for (const field of ["currency", "rate"]) fields.add(field);
      if (amount.what !== "rounding exchange") fields.add("applies.rate");
      return;
    case "by prices":
      go(amount.exclusive);
      if (!request.inclusive) return;
      fields.add("prices");
      go(amount.inclusive);
      return;
    case "by side":
      go(isPurchase(request.template) ? amount.bought : amount.sold);
      return;
    case "by credit":
      go(isCredit(request.template) ? amount.cumulative : amount.otherwise);
      return;
    default:
      unreachable(amount);
  }
}

function isCredit({ id }: PostingTemplate): boolean {
  return /^(?:credit-note|refund|bill-credit)\./.test(id);
}

function isPurchase({ id }: PostingTemplate): boolean {
  return id.startsWith("bill.") || id.startsWith("bill-");
}

/** The money of an application, and what settles beside it. */
const settling = [
  ...["applies.document", "applies.amount", "applies.discount", "applies.writeOff"],
  ...["applies.waived", "rounding"],
];

/** What the plan calls a field and documents do not carry as such, but as these. */
const ofDocument: ReadonlyMap<string, readonly string[]> = new Map([
  ["released", ["number"]],
  ["applies.settled", settling],
  ["applies.older", settling],
  ["applies.held", settling],
  ["completion.amount", ["credits.document"]],
]);
