// `folio import contacts`: a package's customers as a list for the day system, with doubles marked.
import { hasErrors, type Problem } from "../diagnostics/problem.ts";
import {
  type ComparedContact,
  type ContactsRequest,
  contactFields,
  readContacts,
} from "./contacts.ts";
import { csvText } from "./csv-text.ts";

export interface ContactsImportRequest extends Omit<ContactsRequest, "report"> {
  /** Leave out those that the day system has. */
  readonly newOnly: boolean;
}

export interface ContactsImport {
  readonly contacts: readonly ComparedContact[];
  /** How many of them are in the text. */
  readonly written: number;
  readonly problems: readonly Problem[];
  /** Undefined where there is an error. */
  readonly text: string | undefined;
}

export function importContacts(request: ContactsImportRequest): ContactsImport {
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    problems.push(problem);
  };
  const contacts = readContacts({ ...request, report });
  const kept = request.newOnly ? contacts.filter(({ known }) => known === undefined) : contacts;
  const text = csvText([...contactFields, "active", "twice", "known"], kept.map(cellsOf));
  const good = !hasErrors(problems);
  return { contacts, written: kept.length, problems, text: good ? text : undefined };
}

/** The last two name whom the contact looks like, so that a spreadsheet can sort by them. */
function cellsOf({ fields, active, twice, known }: ComparedContact): readonly string[] {
  return [
    ...contactFields.map((field) => fields.get(field) ?? ""),
    active ? "active" : "inactive",
    twice?.name ?? "",
    known?.name ?? "",
  ];
}
