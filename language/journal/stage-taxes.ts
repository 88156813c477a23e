// The taxes of a document: those that its lines bear, with what it states of each.
import { noRate } from "../diagnostics/codes/no-rate.ts";
import { sideNotMapped } from "../diagnostics/codes/side-not-mapped.ts";
import { taxWithoutLine } from "../diagnostics/codes/tax-without-line.ts";
import { taxesNotStated } from "../diagnostics/codes/taxes-not-stated.ts";
import { unknownDocumentTax } from "../diagnostics/codes/unknown-document-tax.ts";
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import { isZero, type Money, moneyWords, zero } from "../model/money.ts";
import { newMemo } from "./amounts.ts";
import { currencyOf } from "./exchange/currency.ts";
import { placeOf } from "./place-of.ts";
import type { Prepared, PreparedTax } from "./prepare.ts";
import type { LineScene, TaxScene } from "./scene.ts";
import type { StageContext } from "./stage-request.ts";
import { choose, ownerText, partOf } from "./stage-slot.ts";

/** The taxes that lines bear, in the plan's order, each with what the document states of it. */
export function stageTaxes(
  context: StageContext,
  lines: readonly LineScene[],
  credited: boolean,
): readonly TaxScene[] {
  const { prepared, document, report } = context;
  const taxes = taxesOfLines(context, lines);
  refuseForeignTaxes(context, lines);
  const mayCompute = prepared.plan.settings.computeTaxes || credited;
  if (document.taxes === undefined && taxes.length > 0 && !mayCompute) {
    const words = {
      document: document.number,
      taxes: taxes.map((tax) => tax.tax.plan.name).join(", "),
    };
    report(taxesNotStated.at(document.origin, words));
  }
  return taxes;
}

function taxesOfLines(context: StageContext, lines: readonly LineScene[]): readonly TaxScene[] {
  const taxes: TaxScene[] = [];
  for (const line of lines) {
    const names = context.prepared.taxGroups.get(line.taxGroup)?.taxes ?? [];
    if (names.length === 0) continue;
    const borne: TaxScene[] = [];
    for (const name of names) {
      let scene = findTax(taxes, name);
      if (scene !== undefined) {
        scene.lines.push(line);
      } else {
        scene = stageTax(context, name, line);
        if (scene === undefined) continue;
        taxes.push(scene);
      }
      borne.push(scene);
    }
    line.taxes = borne;
  }
  return isInPlanOrder(taxes) ? taxes : taxes.sort((a, b) => a.tax.order - b.tax.order);
}

/** Groups mostly name their taxes so: to look is a tenth of the work of a sort. */
function isInPlanOrder(taxes: readonly TaxScene[]): boolean {
  let last = -1;
  for (const { tax } of taxes) {
    if (tax.order < last) return false;
    last = tax.order;
  }
  return true;
}

function findTax(taxes: readonly TaxScene[], name: string): TaxScene | undefined {
  for (const scene of taxes) if (scene.tax.plan.name === name) return scene;
  return undefined;
}

/** `line` is the first one that bears it. */
function stageTax(context: StageContext, name: string, line: LineScene): TaxScene | undefined {
  const { prepared, document, date, report } = context;
  const tax = prepared.taxes.get(name);
  if (tax === undefined) return undefined;
  const dated = tax.rates.find((rate) => rate.from <= date && date <= rate.to);
  if (dated === undefined) {
    report(noRate.at(placeOf(document, "date"), { tax: name, date, document: document.number }));
  }
  const pair = isPurchase(document.kind) ? tax.plan.purchases : tax.plan;
  if (pair === undefined) {
    report(
      sideNotMapped.at(placeOf(document, `tax.${name}`), {
        document: document.number,
        kind: document.kind,
        owner: ownerText("tax", name),
        bought: isPurchase(document.kind),
      }),
    );
    return undefined;
  }
  const debit = choose(context, pair.debit, "tax", name);
  const credit = choose(context, pair.credit, "tax", name);
  if (dated === undefined || debit === undefined || credit === undefined) return undefined;
  const stated = statedTax(document, tax);
  const recoverable = "recoverable" in pair ? partOf(pair.recoverable) : undefined;
  return {
    tax,
    rate: dated.rate,
    stated,
    recoverable,
    debit,
    credit,
    lines: [line],
    memo: newMemo(),
  };
}

/** What the document states of a tax; a tax that a list of taxes leaves out is stated as none. */
function statedTax(document: Document, tax: PreparedTax): Money | undefined {
  if (document.taxes === undefined) return undefined;
  return document.taxes.find((stated) => stated.tax === tax.plan.name)?.amount ?? zero;
}

function refuseForeignTaxes(context: StageContext, lines: readonly LineScene[]): void {
  const { prepared, document, report } = context;
  if (document.taxes === undefined) return;
  // A line that was refused may be the one that bears a stated tax.
  const allKnown = lines.length === document.lines.length;
  for (const stated of document.taxes) {
    const { tax, amount, origin } = stated;
    if (!prepared.taxes.has(tax)) {
      const near = prepared.near.tax(tax);
      const place = origin ?? placeOf(document, `tax.${tax}`);
      const offered = prepared.plan.offered?.taxes.find((one) => one.tax === tax);
      report(unknownDocumentTax.at(place, { tax, document: document.number, near, offered }));
    } else if (allKnown && !isZero(amount) && !isBorne(prepared, lines, tax)) {
      const words = {
        document: document.number,
        tax,
        amount: moneyWords(amount, currencyOf(prepared, document)),
      };
      report(taxWithoutLine.at(origin ?? placeOf(document, `tax.${tax}`), words));
    }
  }
}

function isBorne({ taxGroups }: Prepared, lines: readonly LineScene[], tax: string): boolean {
  for (const { taxGroup } of lines) {
    if (taxGroups.get(taxGroup)?.taxes.includes(tax) === true) return true;
  }
  return false;
}
