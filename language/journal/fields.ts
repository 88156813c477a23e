// The text of a document's field, as a `when` tests it and a description shows it.
import type { CivilDate } from "../model/calendar.ts";
import type { Document, DocumentLine } from "../model/document.ts";
import { moneyText, rateText } from "../model/money.ts";

/** Undefined where the document, or the line at hand, lacks the field. */
export function fieldText(
  document: Document,
  name: string,
  line?: DocumentLine,
  date: CivilDate = document.date,
): string | undefined {
  switch (name) {
    case "kind":
      return document.kind;
    case "number":
      return document.number;
    case "date":
      return date;
    case "due":
      return document.due;
    case "status":
      return document.status;
    case "source":
      return document.source;
    case "sourceDescription":
      return document.sourceDescription;
    case "administration":
      return document.administration;
    case "customer.id":
      return document.customer?.id;
    case "customer.number":
      return document.customer?.number;
    case "customer.name":
      return document.customer?.name;
    case "customer.group":
      return document.customer?.group;
    case "customer.province":
      return document.customer?.province;
    case "customer.country":
      return document.customer?.country;
    case "relation.number":
      return document.relation?.number;
    case "relation.name":
      return document.relation?.name;
    case "project.number":
      return document.project?.number;
    case "project.description":
      return document.project?.description;
    case "place":
      return document.place;
    case "currency":
      return document.currency;
    case "method":
      return document.method;
    case "rate":
      return document.rate && rateText(document.rate);
    case "prices":
      return document.prices;
    case "taxGroup":
      return document.taxGroup;
    case "discount":
      return document.discount && moneyText(document.discount);
    case "fee":
      return document.fee && moneyText(document.fee);
    case "rounding":
      return document.rounding && moneyText(document.rounding);
    case "total":
      return document.total && moneyText(document.total);
    case "amount":
      return document.amount && moneyText(document.amount);
    case "applies.document":
      return document.applies[0]?.document;
    case "credits.document":
      return document.credits?.document;
    case "line.item":
      return line?.item;
    case "line.code":
      return line?.code;
    case "line.description":
      return line?.description;
    case "line.class":
      return line?.class;
    default:
      return undefined;
  }
}
