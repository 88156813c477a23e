// Slots decided: a decision is made once for all documents and lines that are alike in the fields it can look at.
import type { CivilDate } from "../model/calendar.ts";
import type { Document, DocumentLine } from "../model/document.ts";
import { decide } from "../plan/decide.ts";
import type { DecisionTable, PlanRule } from "../plan/plan.ts";
import { invariant } from "../text/invariant.ts";
import { fieldReader, type ReadField } from "./fields.ts";
import type { SlotChoice } from "./scene.ts";

/** What a decision table chooses for a document, or for a line of it. */
export type Choose = (
  table: number,
  document: Document,
  line: DocumentLine | undefined,
  date: CivilDate,
) => Chosen;

export interface Chosen {
  readonly choice: SlotChoice | undefined;
  /** The field that a rule tests and that is absent. */
  readonly absent: { readonly field: string; readonly rule: number } | undefined;
}

/** What choices are made of: a plan, or its integrations. */
interface Tables {
  readonly rules: readonly PlanRule[];
  readonly tables: readonly DecisionTable[];
  readonly currency: string;
}

export function prepareChoices(plan: Tables): Choose {
  const slots = plan.tables.map((_, table) => prepareTable(plan, table));
  return (table, document, line, date) => {
    const slot = slots[table];
    invariant(slot !== undefined, "owners refer to tables of the same plan");
    return slot(document, line, date);
  };
}

type ChooseOne = (document: Document, line: DocumentLine | undefined, date: CivilDate) => Chosen;

function prepareTable(plan: Tables, table: number): ChooseOne {
  const names = testedFields(plan, table);
  const fields = names.map((name) => readerOf(plan, name));
  let always: Chosen | undefined;
  if (fields.length === 0) {
    return () => {
      always ??= chosen(plan, table, () => undefined);
      return always;
    };
  }
  const made = new Map<string, Chosen>();
  return (document, line, date) => {
    let key = "";
    for (const read of fields) {
      const value = read(document, line, date);
      key += value === undefined ? "\u0000" : `\u0001${value}`;
    }
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = chosen(plan, table, (name) => fields[names.indexOf(name)]?.(document, line, date));
    // Of a field that is different in every document nothing is worth keeping.
    if (made.size >= keptChoices) made.clear();
    made.set(key, now);
    return now;
  };
}

const keptChoices = 1_024;

/** All that the exceptions of a table, and of the levels after it, test. */
function testedFields({ tables, rules }: Tables, table: number): string[] {
  const fields = new Set<string>();
  for (let next: number | undefined = table; next !== undefined; next = tables[next]?.next) {
    for (const { rule } of tables[next]?.exceptions ?? []) {
      for (const { field } of rules[rule]?.tests ?? []) fields.add(field);
    }
  }
  return [...fields];
}

/** A document without a currency is in the book's. */
function readerOf({ currency }: Tables, field: string): ReadField {
  const read = fieldReader(field);
  if (field !== "currency") return read;
  return (document, line, date) => read(document, line, date) ?? currency;
}

function chosen(
  plan: Tables,
  table: number,
  lookup: (field: string) => string | undefined,
): Chosen {
  const decision = decide(plan, table, lookup);
  if (decision.found === "absent") {
    return { choice: undefined, absent: { field: decision.field, rule: decision.rule } };
  }
  if (decision.found !== "rule") return { choice: undefined, absent: undefined };
  const { rule, lost } = decision;
  const value = plan.rules[rule]?.value ?? "";
  const asked = exceptionsAsked(plan, table, rule);
  // Written out: V8 gives what is spread a form of its own each time, and these are read for every amount of a run.
  const choice = { value, rule, lost, asked, alone: [{ value, rule, lost, asked }] } as const;
  return { choice, absent: undefined };
}

/** From the first level down to the one whose rule decided. */
function exceptionsAsked({ tables }: Tables, first: number, decided: number): readonly number[] {
  const asked: number[] = [];
  for (let next: number | undefined = first; next !== undefined; ) {
    const level: DecisionTable | undefined = tables[next];
    const exceptions: DecisionTable["exceptions"] = level?.exceptions ?? [];
    for (const { rule } of exceptions) asked.push(rule);
    const isLast: boolean =
      level?.base === decided || exceptions.some(({ rule }) => rule === decided);
    next = isLast ? undefined : level?.next;
  }
  return asked;
}
