// A document in a list of QuickBooks: the id that a payment of it links, the version that an update of it needs, and
// what tells whether it is the document of that number at all.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { idsNotRead } from "../diagnostics/codes/ids-not-read.ts";
import { importOtherList } from "../diagnostics/codes/import-other-list.ts";
import { moneyText, readMoney } from "../model/money.ts";
import { childOf, type ObjectNode, textUnder } from "../sources/json-object.ts";
import type { JsonNode } from "../sources/json-parse.ts";
import { normalizeName } from "../text/names.ts";
import type { AnswerRecord } from "./list-entity.ts";
import { haveTexts } from "./need-texts.ts";

/** What a book calls them; a payment and a journal entry are found again by their ids alone. */
const kinds: ReadonlyMap<string, string | undefined> = new Map([
  ["Invoice", "invoice"],
  ["CreditMemo", "credit-note"],
  ["SalesReceipt", "sale"],
  ["RefundReceipt", "refund"],
  ["Payment", undefined],
  ["JournalEntry", undefined],
]);

export const listedDocuments: readonly string[] = [...kinds.keys()];

export function readListedDocument(entity: string, node: JsonNode, scope: AnswerRecord): void {
  const { record, answers, report } = scope;
  const place = record.placeOf(node, entity);
  if (node.is !== "object") {
    report(importOtherList.at(place, { list: "ids", found: [] }));
    return;
  }
  if (!haveTexts(node, ["Id", "SyncToken", "DocNumber"], entity, scope)) return;
  const id = textUnder(node, "Id") ?? "";
  const syncToken = textUnder(node, "SyncToken");
  if (id === "") {
    report(dataMissingValue.at(place, { field: "Id" }));
    return;
  }
  if (syncToken !== undefined && !/^\d{1,20}$/.test(syncToken)) {
    report(idsNotRead.at(place, { mistake: "text", key: "syncToken" }));
    return;
  }
  const kind = kinds.get(entity);
  const number = normalizeName(textUnder(node, "DocNumber") ?? "");
  const name = kind === undefined || number === "" ? undefined : `${kind}:${number}`;
  const total = name === undefined ? undefined : totalIn(node);
  if (name !== undefined && total === undefined) {
    report(dataMissingValue.at(place, { field: "TotalAmt" }));
    return;
  }
  const customer = customerIn(node);
  answers.listed.push({
    entity,
    id,
    name,
    place,
    ...(syncToken ? { syncToken } : {}),
    ...(total === undefined ? {} : { total }),
    ...(customer === "" ? {} : { customer }),
  });
}

function totalIn(node: ObjectNode): string | undefined {
  const total = childOf(node, "TotalAmt");
  const amount = total?.is === "number" ? readMoney(total.text) : undefined;
  return amount === undefined ? undefined : moneyText(amount, 2);
}

/** A receipt may be for nobody. */
function customerIn(node: ObjectNode): string {
  const customer = childOf(node, "CustomerRef");
  return customer?.is === "object" ? normalizeName(textUnder(customer, "name") ?? "") : "";
}
