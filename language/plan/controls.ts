// The accounts of customers and of suppliers where a book has several: what is said for lines of some documents holds
// for all that these documents put on their receivable, or on their payable.
import type { BookTables, TableMaker } from "./lower.ts";
import type { DecisionTable, PlanControls } from "./plan.ts";

/**
 * The level of the book's slot, as far as it hangs on the document alone; the plain account where the book makes no
 * exception, or has another account for all its lines. `plain` has the one account as its base.
 */
export function controlLevel({ rules, tables }: TableMaker, slot: number, plain: number): number {
  const { exceptions = [], base } = tables[slot] ?? {};
  const account = tables[plain]?.base;
  if (slot === plain || account === undefined) return plain;
  if (base !== undefined && rules[base]?.value !== rules[account]?.value) return plain;
  const ofDocument = exceptions.filter(({ rule }) => !testsLines(rules[rule]));
  if (ofDocument.length === 0) return plain;
  if (ofDocument.length === exceptions.length) return slot;
  const own = new Set(ofDocument.map(({ rule }) => rule));
  const level: DecisionTable = {
    exceptions: ofDocument.map(({ rule, beats }) => ({
      rule,
      beats: beats.filter((beaten) => own.has(beaten)),
    })),
    base: account,
  };
  return tables.push(level) - 1;
}

/** A payment has no lines. */
function testsLines(rule: TableMaker["rules"][number] | undefined): boolean {
  return rule?.tests.some(({ field }) => field.startsWith("line.")) ?? false;
}

/** Only what hangs on the document. */
export function controlsOf({ receivable, customers, purchases }: BookTables): PlanControls {
  return {
    ...(customers === receivable ? {} : { receivable: customers }),
    ...(purchases === undefined || purchases.suppliers === purchases.payable
      ? {}
      : { payable: purchases.suppliers }),
  };
}

/** Whether a slot that says nothing itself comes to a level behind it. */
export function reaches(
  { tables }: TableMaker,
  from: number | undefined,
  level: number | undefined,
): boolean {
  if (level === undefined) return false;
  for (let next = from; next !== undefined; ) {
    if (next === level) return true;
    const table: DecisionTable | undefined = tables[next];
    next = table?.base === undefined ? table?.next : undefined;
  }
  return false;
}
