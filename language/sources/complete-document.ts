// The last step of reading a document, from rows and from JSON alike: what it must have, and what must fit together.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataUnknownWord } from "../diagnostics/codes/data-unknown-word.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { closedValues } from "../model/closed-fields.ts";
import type { Document, FieldPlaces } from "../model/document.ts";
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

/** Undefined, with a problem each, where something is missing or does not fit. */
export function completeDocument(completion: Completion): Document | undefined {
  const { draft, origin, origins } = completion;
  const { customer, relation, project, credits, ...rest } = draft;
  const { kind, number, date } = draft;
  for (const field of ["kind", "number", "date"]) requireField(completion, field);
  if (credits !== undefined) requireField(completion, "credits.document");
  const placed = checkCountry(completion);
  if (kind === undefined || number === undefined || date === undefined || !placed) return undefined;
  if (credits !== undefined && credits.document === undefined) return undefined;
  const { document: credited, ...credit } = credits ?? {};
  const place = credited === undefined ? undefined : origins.get("credits.document");
  return {
    ...rest,
    kind,
    number,
    date,
    status: draft.status ?? "open",
    lines: draft.lines ?? [],
    applies: draft.applies ?? [],
    ...(customer === undefined ? {} : { customer }),
    ...(relation === undefined ? {} : { relation }),
    ...(project === undefined ? {} : { project }),
    ...(credited === undefined
      ? {}
      : { credits: { ...credit, document: credited, origin: place ?? origin } }),
    origin,
    origins,
  };
}

function requireField({ stated, origin, report }: Completion, field: string): void {
  if (!stated(field)) report(dataMissingValue.at(origin, { field }));
}

/** Countries are a closed list; provinces are one where the country is Canada, or is not said. */
function checkCountry(completion: Completion): boolean {
  const { country, province } = completion.draft.customer ?? {};
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
