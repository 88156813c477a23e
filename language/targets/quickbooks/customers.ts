// Customers by the name that QuickBooks shows: which exist, which are to be created, and whose name is taken.
import { counterpartyMissing } from "../../diagnostics/codes/counterparty-missing.ts";
import { displayNameRefused } from "../../diagnostics/codes/display-name-refused.ts";
import { displayNameTaken } from "../../diagnostics/codes/display-name-taken.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import { nameOf, placeOf } from "../fit-text.ts";
import type { DocumentRun } from "../writer.ts";
import { refusedInNames, title } from "./limits.ts";
import type { Texts } from "./texts.ts";

export interface Customers {
  readonly begin: () => void;
  /** The entry's customer; undefined where there is none that QuickBooks could hold, which is told. */
  readonly of: (entry: Entry, problems: Problem[]) => string | undefined;
  /** The document is written: the customers that are to be created with it, each once in a run. */
  readonly keep: () => readonly string[];
}

export function createCustomers(run: DocumentRun, texts: Texts): Customers {
  const { customers, vendors, employees } = run.ids;
  // QuickBooks takes names that differ in case only for one name.
  const taken = new Map<string, Taken>();
  const take = (names: Iterable<string>, by: Taken["by"]) => {
    for (const name of names) taken.set(name.toLowerCase(), { name, by });
  };
  take(employees.keys(), "employee");
  take(vendors.keys(), "vendor");
  take(customers.keys(), "customer");
  let asked: string | undefined;
  return {
    begin: () => {
      asked = undefined;
    },
    of: (entry, problems) => {
      if (asked !== undefined) return asked;
      const name = displayName(run, texts, entry, problems);
      if (name === undefined) return undefined;
      asked = name;
      const other = taken.get(name.toLowerCase());
      if (other !== undefined && (other.by !== "customer" || other.name !== name)) {
        const words = { document: nameOf(entry), name, other: other.name, by: other.by };
        problems.push(displayNameTaken.at(placeOf(entry), words));
      }
      return name;
    },
    keep: () => {
      if (asked === undefined || taken.has(asked.toLowerCase())) return [];
      take([asked], "customer");
      return [asked];
    },
  };
}

interface Taken {
  readonly name: string;
  readonly by: "customer" | "vendor" | "employee";
}

function displayName(
  { receivable }: DocumentRun,
  texts: Texts,
  entry: Entry,
  problems: Problem[],
): string | undefined {
  const name = entry.counterparty ?? "";
  const document = nameOf(entry);
  const refused = refusedInNames.exec(name)?.[0];
  if (refused !== undefined) {
    problems.push(displayNameRefused.at(placeOf(entry), { document, name, character: refused }));
    return undefined;
  }
  const before = problems.length;
  const fitted = texts.fit("displayName", name, entry, problems);
  if (fitted === undefined && problems.length === before) {
    const words = { title, document, account: receivable };
    problems.push(counterpartyMissing.at(placeOf(entry), words));
  }
  return fitted;
}
