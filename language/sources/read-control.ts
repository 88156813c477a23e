// Reads a control file, the source's own totals: a CSV of `what,name,amount`.
import { dataAmount } from "../diagnostics/codes/data-amount.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Money } from "../model/money.ts";
import { type AmountFormat, amountMistake, canonicalFormat, readAmount } from "./amount.ts";
import type { DataFile } from "./data-file.ts";
import type { Put, Puts } from "./document-draft.ts";
import { readPlainRows } from "./plain-rows.ts";

export interface ControlRow {
  /** `sales`, `tax`, `method` or `account`; whether it is one of them is for the comparison to say. */
  readonly what: string;
  /** The tax, method or account; of `sales`, "". */
  readonly name: string;
  readonly amount: Money;
  /** The place of each cell. */
  readonly places: { readonly [cell in "what" | "name" | "amount"]: DataPlace };
}

/** Amounts are written as the source writes them, or with a point; `form` is the source's. */
export function readControl(
  file: DataFile,
  form: AmountFormat,
  report: (problem: Problem) => void,
): readonly ControlRow[] {
  const start = (): ControlDraft => ({});
  const required = ["what", "amount"];
  const rows = readPlainRows({ file, mapping: undefined, puts, required, start, report });
  return Array.from(rows).flatMap(({ draft, origin, origins }) => {
    const { what, name = "", amount: text } = draft;
    if (what === undefined || text === undefined) return [];
    const at = (cell: string) => origins.get(cell) ?? origin;
    const amount = readAmount(text, form) ?? readAmount(text, canonicalFormat);
    if (amount === undefined) {
      const { decimal, thousands } = form;
      const mistake = amountMistake(text, form);
      const by = form === canonicalFormat ? "folio" : "source";
      const words = { field: "amount", text, mistake, decimal, thousands, by } as const;
      report(dataAmount.at(at("amount"), words));
      return [];
    }
    return [
      { what, name, amount, places: { what: at("what"), name: at("name"), amount: at("amount") } },
    ];
  });
}

interface ControlDraft {
  what?: string;
  name?: string;
  amount?: string;
}

const puts: Puts<ControlDraft> = new Map<string, Put<ControlDraft>>([
  ["what", { type: "text", put: (draft, value) => (draft.what = value) }],
  ["name", { type: "text", put: (draft, value) => (draft.name = value) }],
  ["amount", { type: "text", put: (draft, value) => (draft.amount = value) }],
]);
