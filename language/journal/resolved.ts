// What a document target sees of a document: the canonical document with the slots chosen for each line, and the
// entry that the books expect of it.
import type { CivilDate } from "../model/calendar.ts";
import type { Application, Document, DocumentLine } from "../model/document.ts";
import type { DocumentKind } from "../model/document-fields.ts";
import { isZero, type Money, type Rate, zero } from "../model/money.ts";
import type { PlanTaxGroup } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { findNamed, type Known, lastingIdentityOf } from "./known.ts";
import type { Prepared } from "./prepare.ts";
import type { DocumentScene, LineScene, TaxScene } from "./scene.ts";
import { settledBy } from "./settlement.ts";

export interface ResolvedDocument {
  readonly document: Document;
  /** What makes it the same document from run to run: nothing of its content. */
  readonly identity: string;
  /** In the document's own order. */
  readonly lines: readonly ResolvedLine[];
  readonly taxes: readonly ResolvedTax[];
  /** Lines and taxes; of a document without lines, its amount. */
  readonly total: Money;
  readonly method: ResolvedMethod | undefined;
  readonly applications: readonly ResolvedApplication[];
  /** What a credit note credits, where it is not older than the cutover. */
  readonly credited: ResolvedApplication | undefined;
}

export interface ResolvedLine {
  readonly line: DocumentLine;
  /** What the target calls the item, where it is said; the name of the book where it is declared. */
  readonly item: { readonly name: string | null; readonly at: string | undefined };
  readonly taxGroup: PlanTaxGroup;
  /** Before taxes, its part of a document's discount taken off. */
  readonly net: Money;
  /** The account that the line is posted to. */
  readonly account: string;
}

export interface ResolvedTax {
  readonly tax: string;
  readonly account: string;
  /** On the document's own day. */
  readonly rate: Rate;
  /** As the document states it, or as it was computed. */
  readonly amount: Money;
  /** The lines that bear it, by their place in `lines`. */
  readonly lines: readonly number[];
}

export interface ResolvedMethod {
  readonly name: string | null;
  readonly at: string | undefined;
  /** The account that the money moves on. */
  readonly account: string;
}

export interface ResolvedApplication {
  readonly document: string;
  /** Undefined of a document that the run does not know. */
  readonly kind: DocumentKind | undefined;
  /** What it settles of the document on the receivable; what is older or held stands elsewhere. */
  readonly amount: Money;
  /** Whose document it is, where the run knows it. */
  readonly customer: string | undefined;
  /** What that document comes to; of an opening one, what was open of it. */
  readonly total: Money | undefined;
  readonly elsewhere: boolean;
}

export function resolveDocument(
  prepared: Prepared,
  known: Known,
  scene: DocumentScene,
): ResolvedDocument {
  const { document } = scene;
  const lines = [...scene.lines].sort((a, b) => a.index - b.index);
  const applied = (application: Pick<Application, "document">) => {
    const { kind, customer, total } = findNamed(known, document, application.document) ?? {};
    return { document: application.document, kind, customer, total };
  };
  const { credits } = document;
  const total =
    lines.length === 0 ? document.amount : prepared.amount.total(scene, undefined, undefined);
  const whole = total ?? zero;
  return {
    document,
    identity: lastingIdentityOf(prepared, document),
    lines: lines.map((line) => resolveLine(prepared, scene, line)),
    taxes: scene.taxes.map((tax) => ({
      tax: tax.tax.plan.name,
      account: tax.credit.value,
      rate: rateOn(tax, document.date),
      amount: prepared.amount.tax(scene, undefined, tax),
      lines: tax.lines.map((line) => lines.indexOf(line)),
    })),
    total: whole,
    method: resolveMethod(scene),
    applications: scene.applications.map(({ application, older, held }) => ({
      ...applied(application),
      amount:
        document.kind === "invoice"
          ? (application.amount ?? zero)
          : settledBy(document, application),
      elsewhere: !isZero(older) || !isZero(held),
    })),
    credited:
      credits === undefined || scene.older
        ? undefined
        : { ...applied(credits), amount: whole, elsewhere: false },
  };
}

/** The document's own day: a credit is taxed at the rate of what it credits, where a package looks at its date. */
function rateOn({ tax, rate }: TaxScene, date: CivilDate): Rate {
  return tax.rates.find(({ from, to }) => from <= date && date <= to)?.rate ?? rate;
}

function resolveLine(prepared: Prepared, scene: DocumentScene, line: LineScene): ResolvedLine {
  const taxGroup = prepared.taxGroups.get(line.taxGroup);
  invariant(taxGroup !== undefined, "a line that is staged bears a tax group of the plan");
  return {
    line: line.line,
    item: { name: line.item.name, at: line.item.at },
    taxGroup,
    net: prepared.amount.net(scene, line),
    account: line.credit.value,
  };
}

/** A refund's money goes out: it is the credit of its pair. */
function resolveMethod({ method, document }: DocumentScene): ResolvedMethod | undefined {
  if (method === undefined) return undefined;
  const { method: plan, debit, credit } = method;
  const account = document.kind === "refund" ? credit.value : debit.value;
  return { name: plan.name, at: plan.at, account };
}
