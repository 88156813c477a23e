// The text of a document's field, as a `when` tests it and a description shows it.
import type { CivilDate } from "../model/calendar.ts";
import type { Document, DocumentLine } from "../model/document.ts";
import { type Money, moneyText, rateText } from "../model/money.ts";

/** Undefined where the document, or the line at hand, lacks the field. */
export type ReadField = (
  document: Document,
  line: DocumentLine | undefined,
  date: CivilDate,
) => string | undefined;

export function fieldText(
  document: Document,
  name: string,
  line?: DocumentLine,
  date: CivilDate = document.date,
): string | undefined {
  return fieldReader(name)(document, line, date);
}

/** Found once for a field that is read of many documents. */
export function fieldReader(name: string): ReadField {
  const amount = amounts.get(name);
  if (amount === undefined) return readers.get(name) ?? none;
  // Nobody reads these texts, they are compared: `describe` writes those that are read.
  return (document) => {
    const is = amount(document);
    return is && moneyText(is, 2);
  };
}

const none: ReadField = () => undefined;

/** Of a field that is an amount of the document, in the document's currency; undefined for other fields. */
export function amountReader(
  name: string,
): ((document: Document) => Money | undefined) | undefined {
  return amounts.get(name);
}

const amounts = new Map<string, (document: Document) => Money | undefined>([
  ["discount", (document) => document.discount],
  ["fee", (document) => document.fee],
  ["rounding", (document) => document.rounding],
  ["surcharge", (document) => document.surcharge],
  ["total", (document) => document.total],
  ["amount", (document) => document.amount],
]);

const readers = new Map<string, ReadField>([
  ["kind", (document) => document.kind],
  ["number", (document) => document.number],
  ["date", (_document, _line, date) => date],
  ["due", (document) => document.due],
  ["status", (document) => document.status],
  ["source", (document) => document.source],
  ["sourceDescription", (document) => document.sourceDescription],
  ["administration", (document) => document.administration],
  ["customer.id", (document) => document.customer?.id],
  ["customer.number", (document) => document.customer?.number],
  ["customer.name", (document) => document.customer?.name],
  ["customer.group", (document) => document.customer?.group],
  ["customer.province", (document) => document.customer?.province],
  ["customer.country", (document) => document.customer?.country],
  ["supplier.id", (document) => document.supplier?.id],
  ["supplier.number", (document) => document.supplier?.number],
  ["supplier.name", (document) => document.supplier?.name],
  ["supplier.group", (document) => document.supplier?.group],
  ["supplier.province", (document) => document.supplier?.province],
  ["supplier.country", (document) => document.supplier?.country],
  ["relation.number", (document) => document.relation?.number],
  ["relation.name", (document) => document.relation?.name],
  ["project.number", (document) => document.project?.number],
  ["project.description", (document) => document.project?.description],
  ["place", (document) => document.place],
  ["currency", (document) => document.currency],
  ["method", (document) => document.method],
  ["rate", (document) => document.rate && rateText(document.rate)],
  ["prices", (document) => document.prices],
  ["taxGroup", (document) => document.taxGroup],
  ["applies.document", (document) => document.applies[0]?.document],
  ["credits.document", (document) => document.credits?.document],
  ["line.item", (_document, line) => line?.item],
  ["line.code", (_document, line) => line?.code],
  ["line.description", (_document, line) => line?.description],
  ["line.class", (_document, line) => line?.class],
]);
