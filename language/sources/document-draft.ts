// A document while it is read: where each field of `document-fields.ts` goes.
import type { CivilDate } from "../model/calendar.ts";
import type { Application, Document, DocumentLine, DocumentTax, Party } from "../model/document.ts";
import type { DocumentKind, DocumentStatus } from "../model/document-fields.ts";
import type { Money, Rate } from "../model/money.ts";

type Draft<Whole> = { -readonly [Key in keyof Whole]?: Whole[Key] };

export interface DocumentDraft extends Draft<Document> {
  customer?: Draft<Party>;
  supplier?: Draft<Party>;
  relation?: Draft<NonNullable<Document["relation"]>>;
  project?: Draft<NonNullable<Document["project"]>>;
  /** Its document is "" until it is read. */
  credits?: { -readonly [Key in keyof Credits]: Credits[Key] };
}

type Credits = NonNullable<Document["credits"]>;

export type LineDraft = Draft<DocumentLine>;

export type ApplicationDraft = Draft<Application>;

export type TaxDraft = Draft<DocumentTax>;

/** How a value of a field is put into its draft. */
export type Put<Whole> =
  | { readonly type: "text" | "currency"; readonly put: (draft: Whole, value: string) => void }
  | { readonly type: "amount"; readonly put: (draft: Whole, value: Money) => void }
  | { readonly type: "rate"; readonly put: (draft: Whole, value: Rate) => void }
  | { readonly type: "date"; readonly put: (draft: Whole, value: CivilDate) => void }
  | { readonly type: "kind"; readonly put: (draft: Whole, value: DocumentKind) => void }
  | { readonly type: "status"; readonly put: (draft: Whole, value: DocumentStatus) => void }
  | { readonly type: "prices"; readonly put: (draft: Whole, value: Prices) => void };

export type Prices = NonNullable<Document["prices"]>;

export type Puts<Whole> = ReadonlyMap<string, Put<Whole>>;

export const documentPuts: Puts<DocumentDraft> = new Map<string, Put<DocumentDraft>>([
  ["kind", { type: "kind", put: (draft, value) => (draft.kind = value) }],
  ["number", { type: "text", put: (draft, value) => (draft.number = value) }],
  ["date", { type: "date", put: (draft, value) => (draft.date = value) }],
  ["due", { type: "date", put: (draft, value) => (draft.due = value) }],
  ["status", { type: "status", put: (draft, value) => (draft.status = value) }],
  ["source", { type: "text", put: (draft, value) => (draft.source = value) }],
  ["sourceDescription", { type: "text", put: (draft, value) => (draft.sourceDescription = value) }],
  ["administration", { type: "text", put: (draft, value) => (draft.administration = value) }],
  ...partyPuts("customer"),
  ...partyPuts("supplier"),
  ["relation.number", { type: "text", put: (draft, value) => (relation(draft).number = value) }],
  ["relation.name", { type: "text", put: (draft, value) => (relation(draft).name = value) }],
  ["project.number", { type: "text", put: (draft, value) => (project(draft).number = value) }],
  [
    "project.description",
    { type: "text", put: (draft, value) => (project(draft).description = value) },
  ],
  ["place", { type: "text", put: (draft, value) => (draft.place = value) }],
  ["currency", { type: "currency", put: (draft, value) => (draft.currency = value) }],
  ["rate", { type: "rate", put: (draft, value) => (draft.rate = value) }],
  ["prices", { type: "prices", put: (draft, value) => (draft.prices = value) }],
  ["taxGroup", { type: "text", put: (draft, value) => (draft.taxGroup = value) }],
  ["discount", { type: "amount", put: (draft, value) => (draft.discount = value) }],
  ["total", { type: "amount", put: (draft, value) => (draft.total = value) }],
  ["method", { type: "text", put: (draft, value) => (draft.method = value) }],
  ["amount", { type: "amount", put: (draft, value) => (draft.amount = value) }],
  ["fee", { type: "amount", put: (draft, value) => (draft.fee = value) }],
  ["rounding", { type: "amount", put: (draft, value) => (draft.rounding = value) }],
  ["surcharge", { type: "amount", put: (draft, value) => (draft.surcharge = value) }],
  ["credits.document", { type: "text", put: (draft, value) => (credits(draft).document = value) }],
  ["credits.date", { type: "date", put: (draft, value) => (credits(draft).date = value) }],
]);

/** Without their prefix `line.`. */
export const linePuts: Puts<LineDraft> = new Map<string, Put<LineDraft>>([
  ["item", { type: "text", put: (draft, value) => (draft.item = value) }],
  ["code", { type: "text", put: (draft, value) => (draft.code = value) }],
  ["description", { type: "text", put: (draft, value) => (draft.description = value) }],
  ["quantity", { type: "amount", put: (draft, value) => (draft.quantity = value) }],
  ["unitPrice", { type: "amount", put: (draft, value) => (draft.unitPrice = value) }],
  ["discount", { type: "amount", put: (draft, value) => (draft.discount = value) }],
  ["amount", { type: "amount", put: (draft, value) => (draft.amount = value) }],
  ["taxGroup", { type: "text", put: (draft, value) => (draft.taxGroup = value) }],
  ["class", { type: "text", put: (draft, value) => (draft.class = value) }],
]);

/** Without their prefix `applies.`. */
export const applicationPuts: Puts<ApplicationDraft> = new Map<string, Put<ApplicationDraft>>([
  ["document", { type: "text", put: (draft, value) => (draft.document = value) }],
  ["date", { type: "date", put: (draft, value) => (draft.date = value) }],
  ["rate", { type: "rate", put: (draft, value) => (draft.rate = value) }],
  ["amount", { type: "amount", put: (draft, value) => (draft.amount = value) }],
  ["discount", { type: "amount", put: (draft, value) => (draft.discount = value) }],
  ["writeOff", { type: "amount", put: (draft, value) => (draft.writeOff = value) }],
  ["waived", { type: "amount", put: (draft, value) => (draft.waived = value) }],
  ["kept", { type: "amount", put: (draft, value) => (draft.kept = value) }],
]);

/** Of one stated tax in JSON, by its keys. */
export const taxPuts: Puts<TaxDraft> = new Map<string, Put<TaxDraft>>([
  ["tax", { type: "text", put: (draft, value) => (draft.tax = value) }],
  ["base", { type: "amount", put: (draft, value) => (draft.base = value) }],
  ["amount", { type: "amount", put: (draft, value) => (draft.amount = value) }],
]);

function partyPuts(whose: "customer" | "supplier"): (readonly [string, Put<DocumentDraft>])[] {
  const keys = ["id", "number", "name", "group", "province", "country"] as const;
  return keys.map((key) => [
    `${whose}.${key}`,
    {
      type: "text",
      put: (draft, value) => {
        draft[whose] ??= {};
        draft[whose][key] = value;
      },
    },
  ]);
}

function relation(draft: DocumentDraft) {
  draft.relation ??= {};
  return draft.relation;
}

function project(draft: DocumentDraft) {
  draft.project ??= {};
  return draft.project;
}

function credits(draft: DocumentDraft) {
  draft.credits ??= { document: "" };
  return draft.credits;
}
