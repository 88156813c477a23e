// The last step of reading a document, from rows and from JSON alike: what it must have, and what must fit together.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataUnknownWord } from "../diagnostics/codes/data-unknown-word.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { closedValues } from "../model/closed-fields.ts";
import type { Document, FieldPlaces, Party } from "../model/document.ts";
import { nearestName } from "../text/names.ts";
import type { DocumentDraft } from "./document-draft.ts";

export interface Completion {
  readonly draft: DocumentDraft & Placed;
  /** Whether the file states the field at all: what it states wrongly has been told. */
  readonly stated: (field: string) => boolean;
  readonly report: (problem: Problem) => void;
}

/** Where it stands: worked out when asked. */
export interface Placed {
  readonly origin: DataPlace;
  readonly origins: FieldPlaces;
}

/** The draft itself as a document; undefined, with a problem each, where something is missing or does not fit. */
export function completeDocument(completion: Completion): Document | undefined {
  const { draft, stated } = completion;
  const { customer, supplier, credits } = draft;
  if (draft.kind === undefined) requireField(completion, "kind");
  if (draft.number === undefined) requireField(completion, "number");
  if (draft.date === undefined) requireField(completion, "date");
  if (credits === undefined ? stated("credits") : credits.document === "") {
    requireField(completion, "credits.document");
  }
  if (customer !== undefined && !checkCountry(completion, "customer", customer)) return undefined;
  if (supplier !== undefined && !checkCountry(completion, "supplier", supplier)) return undefined;
  draft.status ??= "open";
  draft.lines ??= [];
  draft.applies ??= [];
  return isDocument(draft) ? draft : undefined;
}

/** Taken as it is rather than copied: reading is mostly this. */
function isDocument(draft: DocumentDraft & Placed): draft is DocumentDraft & Placed & Document {
  const { kind, number, date, status, lines, applies, credits } = draft;
  const named = kind !== undefined && number !== undefined && date !== undefined;
  const filled = status !== undefined && lines !== undefined && applies !== undefined;
  return named && filled && credits?.document !== "";
}

function requireField({ stated, draft, report }: Completion, field: string): void {
  if (stated(field)) return;
  // The blank cell, where the file has a column for it.
  const cell = draft.origins.get(field);
  report(dataMissingValue.at(cell ?? draft.origin, { field, column: cell?.field }));
}

/** Countries are a closed list; provinces are one where the country is Canada, or is not said. */
function checkCountry(
  completion: Completion,
  whose: "customer" | "supplier",
  { country, province }: Party,
): boolean {
  const known = isKnown(completion, `${whose}.country`, country);
  if (country !== undefined && country !== "CA") return known;
  return isKnown(completion, `${whose}.province`, province) && known;
}

function isKnown(completion: Completion, field: string, value: string | undefined): boolean {
  if (value === undefined) return true;
  const words = closedValues(field);
  if (words === undefined || words.has(value)) return true;
  const place = completion.draft.origins.get(field) ?? completion.draft.origin;
  const nearest = nearestName(value, words);
  completion.report(dataUnknownWord.at(place, { field, value, words: [...words], nearest }));
  return false;
}
