// From the rows of a list of customers to contacts; doubles are listed, and none is merged.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { importContactKnown } from "../diagnostics/codes/import-contact-known.ts";
import { importContactName } from "../diagnostics/codes/import-contact-name.ts";
import { importContactTwice } from "../diagnostics/codes/import-contact-twice.ts";
import { importNameTaken } from "../diagnostics/codes/import-name-taken.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { DataFile } from "../sources/data-file.ts";
import { contactLayout, otherLayout } from "./contact-layout.ts";
import { type Choices, defaultChoices, type Layout } from "./layout.ts";
import { readActive } from "./read-active.ts";
import { readRows } from "./read-rows.ts";
import { createContactIndex } from "./same-contact.ts";

/** What is written of each contact, as the file has it. */
export const contactFields = [
  "id",
  "name",
  "company",
  "given",
  "family",
  "email",
  "phone",
  "mobile",
  "street",
  "city",
  "province",
  "postcode",
  "country",
  "group",
] as const;

export type ContactField = (typeof contactFields)[number];

export interface Contact {
  readonly fields: ReadonlyMap<ContactField, string>;
  readonly name: string;
  readonly active: boolean;
  readonly place: DataPlace;
}

/** A contact with those that look like the same person: before it in the list, and in the day system. */
export interface ComparedContact extends Contact {
  readonly twice?: Contact;
  readonly known?: Contact;
}

export interface ContactsRequest {
  readonly files: readonly DataFile[];
  readonly choices: Choices;
  /** Suppliers and employees. */
  readonly others: readonly DataFile[];
  /** The day system's contacts. */
  readonly known: readonly DataFile[];
  readonly report: (problem: Problem) => void;
}

/** The contacts in the order of the files. */
export function readContacts(request: ContactsRequest): readonly ComparedContact[] {
  const { files, choices, report } = request;
  const others = listOf(request.others, otherLayout, defaultChoices, report);
  const taken = new Map(others.map((other) => [other.name.toLowerCase(), other]));
  const known = createContactIndex();
  for (const contact of listOf(request.known, contactLayout, defaultChoices, report)) {
    known.add(contact);
  }
  const before = createContactIndex();
  return listOf(files, contactLayout, choices, report).map((contact) => {
    tellName(contact, report);
    tellTaken(contact, taken.get(contact.name.toLowerCase()), report);
    const twice = before.find(contact);
    const there = known.find(contact);
    before.add(contact);
    if (twice !== undefined) {
      const words = { name: contact.name, first: twice.contact.name, by: twice.by };
      const message = { en: "The first stands here", fr: "Le premier figure ici" };
      const related = [{ place: twice.contact.place, message }];
      report(importContactTwice.at(contact.place, words, { related }));
    }
    if (there !== undefined) {
      const words = { name: contact.name, known: there.contact.name, by: there.by };
      const message = { en: "It stands there here", fr: "Il y figure ici" };
      const related = [{ place: there.contact.place, message }];
      report(importContactKnown.at(contact.place, words, { related }));
    }
    return {
      ...contact,
      ...(twice === undefined ? {} : { twice: twice.contact }),
      ...(there === undefined ? {} : { known: there.contact }),
    };
  });
}

function listOf(
  files: readonly DataFile[],
  layout: Layout,
  choices: Choices,
  report: (problem: Problem) => void,
): readonly Contact[] {
  return files.flatMap((file) =>
    readRows({ file, layout, choices, report }).rows.flatMap((row): readonly Contact[] => {
      const name = row.text("name");
      const active = readActive(row, report);
      if (name === "") report(dataMissingValue.at(row.place(), { field: "name" }));
      if (name === "" || active === undefined) return [];
      const fields = new Map(contactFields.map((field) => [field, row.text(field)] as const));
      return [{ name, active, fields, place: row.place("name") }];
    }),
  );
}

/** QuickBooks takes no longer display name, and none with these characters. */
const longestName = 500;

function tellName({ name, place }: Contact, report: (problem: Problem) => void): void {
  const character = /[:\t\r\n]/.exec(name)?.[0];
  const length = Array.from(name).length;
  if (character === undefined && length <= longestName) return;
  report(importContactName.at(place, { name, character, length, most: longestName }));
}

function tellTaken(
  { name, place }: Contact,
  other: Contact | undefined,
  report: (problem: Problem) => void,
): void {
  if (other === undefined) return;
  const message = { en: "The name stands here", fr: "Le nom figure ici" };
  report(importNameTaken.at(place, { name }, { related: [{ place: other.place, message }] }));
}
