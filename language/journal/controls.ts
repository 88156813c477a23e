// Where the receivable or the payable hangs on the document: what settles one goes to the account that it is owed on.
import type { Document } from "../model/document.ts";
import { isPurchase } from "../model/document-fields.ts";
import type { Plan } from "../plan/plan.ts";
import type { Chosen } from "./choices.ts";
import { namedAs } from "./document-table.ts";
import type { Prepared } from "./prepare.ts";
import type { SlotChoice } from "./scene.ts";

/** The account of each document that others may name, by its row. */
export interface Controls {
  /** Whether there is anything to look for. */
  readonly several: boolean;
  readonly put: (document: Document, row: number) => Chosen | undefined;
  /** Undefined where it does not hang on the document, or where a field that decides it is absent. */
  readonly of: (row: number) => SlotChoice | undefined;
}

export function rememberControls(prepared: Prepared): Controls {
  if (prepared.plan.controls === undefined) return oneAccount;
  // They are few, though a field may differ in every document; of each only which one it is stays in memory.
  const choices: SlotChoice[] = [];
  const kept = new Map<string, number>();
  const chosen: number[] = [];
  return {
    several: true,
    put: (document, row) => {
      if (namedAs(document.kind) === undefined) return undefined;
      const own = chooseControl(prepared, document);
      const choice = own?.choice;
      if (choice === undefined) return own;
      const made = [choice.rule, ...choice.lost].join(" ");
      const at = kept.get(made) ?? choices.push(choice) - 1;
      kept.set(made, at);
      while (chosen.length < row) chosen.push(-1);
      chosen[row] = at;
      return own;
    },
    of: (row) => choices[chosen[row] ?? -1],
  };
}

const oneAccount: Controls = { several: false, put: () => undefined, of: () => undefined };

/** By the document's own fields; undefined where it does not hang on them. */
export function chooseControl(
  { plan, choose }: Prepared,
  document: Document,
  date = document.date,
): Chosen | undefined {
  const table = controlTable(plan, document);
  return table === undefined ? undefined : choose(table, document, undefined, date);
}

function controlTable({ controls }: Plan, { kind }: Document): number | undefined {
  return isPurchase(kind) ? controls?.payable : controls?.receivable;
}

/** Whether a rule is one of the document's account, and not of what asked for it first. */
export function isOfControl({ plan }: Prepared, document: Document, rule: number): boolean {
  const table = controlTable(plan, document);
  const level = table === undefined ? undefined : plan.tables[table];
  if (level === undefined) return false;
  return level.base === rule || level.exceptions.some((exception) => exception.rule === rule);
}
