// The canonical JSON form of a document as a schema: for those who write it, and as a check on our own reader.
import * as z from "zod";
import * as limits from "../text/limits.ts";
import { isCivilDate } from "./calendar.ts";
import { closedValues } from "./closed-fields.ts";
import { documentKinds, documentStatuses } from "./document-fields.ts";
import { readMoney, readRate } from "./money.ts";

// Generated code would need `new Function`, which editors and browsers forbid.
z.config({ jitless: true });

const text = z.string().refine((value) => value.trim() !== "", "an empty text");

const date = z.string().refine(isCivilDate, "a date such as 2026-01-15");

/** Digits as text, or a number: a parser that keeps the digits of numbers hands them over as texts. */
const amount = numeric((value) => readMoney(value) !== undefined, "an amount");
const rate = numeric((value) => readRate(value) !== undefined, "a rate");

function numeric(isGood: (value: string) => boolean, message: string) {
  return z.union([z.string(), z.number()]).refine((value) => isGood(String(value)), message);
}

const currency = z.string().refine((value) => isOneOf("currency", value), "a currency");
const country = text.refine((value) => isOneOf("customer.country", value.trim()), "a country");

function isOneOf(field: string, value: string): boolean {
  return closedValues(field)?.has(value) === true;
}

/** An object with these keys and no others, but `x-…`, which is carried and ignored. */
function closed<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = new Set(Object.keys(shape));
  return z
    .unknown()
    .superRefine((value, context) => {
      if (typeof value !== "object" || value === null) return;
      for (const key of Object.keys(value)) {
        if (known.has(key) || key.startsWith("x-")) continue;
        context.addIssue({ code: "custom", message: `the unknown key ${key}` });
      }
    })
    .pipe(z.looseObject(shape));
}

const party = closed({
  id: text.optional(),
  number: text.optional(),
  name: text.optional(),
  group: text.optional(),
  province: text.optional(),
  country: country.optional(),
}).refine(
  // The list of provinces is Canada's: it holds where the country is Canada, or is not said.
  ({ country: of = "CA", province }) =>
    province === undefined || of.trim() !== "CA" || isOneOf("customer.province", province.trim()),
  "a province of Canada",
);

const line = closed({
  item: text.optional(),
  code: text.optional(),
  description: text.optional(),
  quantity: amount.optional(),
  unitPrice: amount.optional(),
  discount: amount.optional(),
  amount,
  taxGroup: text.optional(),
  class: text.optional(),
});

const application = closed({
  document: text,
  date: date.optional(),
  rate: rate.optional(),
  amount: amount.optional(),
  discount: amount.optional(),
  writeOff: amount.optional(),
  waived: amount.optional(),
  kept: amount.optional(),
});

/** One document; a file is one a line (NDJSON), or a list. */
export const documentSchema = closed({
  folio: z.literal(1),
  kind: z.enum(documentKinds),
  number: text,
  date,
  due: date.optional(),
  status: z.enum(documentStatuses).optional(),
  source: text.optional(),
  sourceDescription: text.optional(),
  administration: text.optional(),
  customer: party.optional(),
  supplier: party.optional(),
  relation: closed({ number: text.optional(), name: text.optional() }).optional(),
  project: closed({ number: text.optional(), description: text.optional() }).optional(),
  place: text.optional(),
  currency: currency.optional(),
  rate: rate.optional(),
  prices: z.enum(["exclusive", "inclusive"]).optional(),
  taxGroup: text.optional(),
  lines: z.array(line).max(limits.documentLines).optional(),
  discount: amount.optional(),
  taxes: z.array(closed({ tax: text, base: amount.optional(), amount })).optional(),
  total: amount.optional(),
  method: text.optional(),
  amount: amount.optional(),
  fee: amount.optional(),
  rounding: amount.optional(),
  surcharge: amount.optional(),
  applies: z.array(application).optional(),
  credits: closed({ document: text, date: date.optional() }).optional(),
});
