// Customers and suppliers by the name that QuickBooks shows: which exist, which are to be created, and whose name is taken.
import { counterpartyMissing } from "../../diagnostics/codes/counterparty-missing.ts";
import { displayNameRefused } from "../../diagnostics/codes/display-name-refused.ts";
import { displayNameTaken } from "../../diagnostics/codes/display-name-taken.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import { isPurchase } from "../../model/document-fields.ts";
import type { TargetId } from "../../model/target-ids.ts";
import { nameOf, placeOf } from "../fit-text.ts";
import type { DocumentRun } from "../writer.ts";
import { refusedInNames, title } from "./limits.ts";
import type { Texts } from "./texts.ts";

/** Who is who in QuickBooks, which has one list of names for all of them. */
type Role = "customer" | "vendor" | "employee";

export interface Party {
  readonly role: "customer" | "vendor";
  readonly name: string;
}

export interface Names {
  readonly begin: () => void;
  /** The entry's customer or supplier; undefined where there is none that QuickBooks could hold, which is told. */
  readonly of: (entry: Entry, problems: Problem[]) => Party | undefined;
  /** The document is written: who is to be created with it, each once in a run. */
  readonly keep: () => readonly Party[];
}

export function createNames(run: DocumentRun, texts: Texts): Names {
  const { customers, vendors, employees } = run.ids;
  // QuickBooks takes names that differ in case only for one name.
  const taken = new Map<string, { readonly name: string; readonly by: Role }>();
  const take = (names: Iterable<string>, by: Role) => {
    for (const name of names) taken.set(name.toLowerCase(), { name, by });
  };
  take(namesIn(employees), "employee");
  take(namesIn(vendors), "vendor");
  take(namesIn(customers), "customer");
  let asked: Party | undefined;
  return {
    begin: () => {
      asked = undefined;
    },
    of: (entry, problems) => {
      if (asked !== undefined) return asked;
      const role = isPurchase(entry.kind) ? "vendor" : "customer";
      const name = displayName(run, texts, entry, problems);
      if (name === undefined) return undefined;
      asked = { role, name };
      const other = taken.get(name.toLowerCase());
      if (other !== undefined && (other.by !== role || other.name !== name)) {
        const words = { document: nameOf(entry), name, other: other.name, by: other.by };
        problems.push(displayNameTaken.at(placeOf(entry), words));
      }
      return asked;
    },
    keep: () => {
      if (asked === undefined || taken.has(asked.name.toLowerCase())) return [];
      take([asked.name], asked.role);
      return [asked];
    },
  };
}

/** What was refused is not there. */
function* namesIn(list: ReadonlyMap<string, TargetId>): Generator<string> {
  for (const [name, { id, refused }] of list) {
    if (id !== undefined || refused === undefined) yield name;
  }
}

function displayName(
  { receivable, payable = "" }: DocumentRun,
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
    const account = isPurchase(entry.kind) ? payable : receivable;
    problems.push(counterpartyMissing.at(placeOf(entry), { title, document, account }));
  }
  return fitted;
}
