// The last step of reading a document, from rows and from JSON alike: what it must have, and what must fit together.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataUnknownWord } from "../diagnostics/codes/data-unknown-word.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { closedValues } from "../model/closed-fields.ts";
import type { Customer, Document, FieldPlaces } from "../model/document.ts";
import { nearestName } from "../text/names.ts";
import type { DocumentDraft } from "./document-draft.ts";

export interface Completion {
  readonly draft: DocumentDraft;
  readonly origin: DataPlace;
  readonly origins: FieldPlaces;
  /** Whether the file states the field at all: what it states wrongly has been told. */
  readonly stated: (field: string) => boolean;
  readonly report: (problem: Problem) => void;
}

/** The draft itself as a document; undefined, with a problem each, where something is missing or does not fit. */
export function completeDocument(completion: Completion): Document | undefined {
  const { draft, origin, origins } = completion;
  const { customer, credits } = draft;
  requireField(completion, "kind");
  requireField(completion, "number");
  requireField(completion, "date");
  if (credits !== undefined || completion.stated("credits")) {
    requireField(completion, "credits.document");
  }
  if (credits !== undefined) credits.origin = origins.get("credits.document") ?? origin;
  if (customer !== undefined && !checkCountry(completion, customer)) return undefined;
  draft.status ??= "open";
  draft.lines ??= [];
  draft.applies ??= [];
  draft.origin = origin;
  draft.origins = origins;
  return isDocument(draft) ? draft : undefined;
}

/** Taken as it is rather than copied: reading is mostly this. */
function isDocument(draft: DocumentDraft): draft is DocumentDraft & Document {
  const { kind, number, date, status, lines, applies, origin, credits } = draft;
  const named = kind !== undefined && number !== undefined && date !== undefined;
  const filled = status !== undefined && lines !== undefined && applies !== undefined;
  return named && filled && origin !== undefined && credits?.document !== "";
}

function requireField({ stated, origin, report }: Completion, field: string): void {
  if (!stated(field)) report(dataMissingValue.at(origin, { field }));
}

/** Countries are a closed list; provinces are one where the country is Canada, or is not said. */
function checkCountry(completion: Completion, { country, province }: Customer): boolean {
  const known = isKnown(completion, "customer.country", country);
  if (country !== undefined && country !== "CA") return known;
  return isKnown(completion, "customer.province", province) && known;
}

function isKnown(completion: Completion, field: string, value: string | undefined): boolean {
  const words = closedValues(field);
  if (value === undefined || words === undefined || words.has(value)) return true;
  const place = completion.origins.get(field) ?? completion.origin;
  const nearest = nearestName(value, words);
  completion.report(dataUnknownWord.at(place, { field, value, words: [...words], nearest }));
  return false;
}
