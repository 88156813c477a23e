// One entry of a list of QuickBooks: its name and its id, as a file of ids has them.
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { importOtherList } from "../diagnostics/codes/import-other-list.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { IdKind } from "../model/target-ids.ts";
import { childOf, type ObjectNode, textUnder } from "../sources/json-object.ts";
import type { JsonNode } from "../sources/json-parse.ts";
import type { JsonRecord } from "../sources/json-records.ts";
import { normalizeName } from "../text/names.ts";
import { haveTexts } from "./need-texts.ts";
import type { Stage } from "./stage-file.ts";

export interface AnsweredId {
  readonly kind: IdKind;
  readonly name: string;
  /** Undefined of what was refused. */
  readonly id?: string;
  readonly syncToken?: string;
  /** Of a document: what it was made. */
  readonly entity?: string;
  /** The request that was refused. */
  readonly refused?: string;
  /** Of an item: the id of its income account. */
  readonly incomeId?: string;
  readonly place: DataPlace;
}

/** A document that a list of QuickBooks has, whoever put it there. */
export interface ListedDocument {
  readonly entity: string;
  readonly id: string;
  /** Its number; a payment and a journal entry have none that says what they are. */
  readonly name: string | undefined;
  readonly syncToken?: string;
  /** What is compared with the document of the number, before it is taken for the same. */
  readonly total?: string;
  readonly customer?: string;
  readonly place: DataPlace;
}

/** A name, and where it stands. */
export interface TakenName {
  readonly name: string;
  readonly place: DataPlace;
}

export interface Answers {
  readonly ids: AnsweredId[];
  readonly categories: TakenName[];
  /** Documents of its lists. */
  readonly listed: ListedDocument[];
  /** Names of documents that QuickBooks has deleted. */
  readonly deleted: Set<string>;
  inactive: number;
  refused: number;
}

/** A record of a file, and what is read from it. */
export interface AnswerRecord {
  readonly record: JsonRecord;
  /** What was sent, where the answer is to a batch. */
  readonly stage: Stage | undefined;
  readonly answers: Answers;
  readonly report: (problem: Problem) => void;
}

/** The lists of QuickBooks that Folio needs ids of, and those whose names no customer may have. */
export const listEntities: readonly string[] = [
  "Account",
  "Item",
  "TaxCode",
  "PaymentMethod",
  "Customer",
  "Vendor",
  "Employee",
];

/** One account, item, tax code or customer; one without an id or a name is told. */
export function readEntity(entity: string, node: JsonNode, scope: AnswerRecord): void {
  const { record, answers, report } = scope;
  if (node.is !== "object") {
    report(importOtherList.at(record.placeOf(node, entity), { list: "ids", found: [] }));
    return;
  }
  const active = childOf(node, "Active");
  if (active?.is === "truth" && active.text === "false") {
    answers.inactive++;
    return;
  }
  const income = childOf(node, "IncomeAccountRef");
  const areTexts = [
    haveTexts(node, ["Id", ...nameKeys(entity)], entity, scope),
    income?.is !== "object" || haveTexts(income, ["value"], `${entity}.IncomeAccountRef`, scope),
  ];
  if (areTexts.includes(false)) return;
  const name = nameOf(entity, node);
  const place = record.placeOf(node, entity);
  const taken = { name: name ?? "", place };
  const kind = kinds.get(entity);
  if (name === undefined) report(dataMissingValue.at(place, { field: nameKeys(entity)[0] ?? "" }));
  else if (entity === "Item" && textUnder(node, "Type") === "Category") {
    answers.categories.push(taken);
  } else {
    const id = textUnder(node, "Id") ?? "";
    const incomeId = income?.is === "object" ? textUnder(income, "value") : undefined;
    if (id === "" || kind === undefined) report(dataMissingValue.at(place, { field: "Id" }));
    else answers.ids.push({ kind, name, id, place, ...(incomeId ? { incomeId } : {}) });
  }
}

const kinds: ReadonlyMap<string, IdKind> = new Map([
  ["Account", "accounts"],
  ["Item", "items"],
  ["TaxCode", "taxCodes"],
  ["PaymentMethod", "paymentMethods"],
  ["Customer", "customers"],
  ["Vendor", "vendors"],
  ["Employee", "employees"],
]);

function nameOf(entity: string, node: ObjectNode): string | undefined {
  for (const key of nameKeys(entity)) {
    const name = normalizeName(textUnder(node, key) ?? "");
    if (name !== "") return name;
  }
  return undefined;
}

/** The number of an account is what a book calls it by; where it has none, its full name is. */
function nameKeys(entity: string): readonly string[] {
  switch (entity) {
    case "Account":
      return ["AcctNum", "FullyQualifiedName", "Name"];
    case "Item":
      return ["FullyQualifiedName", "Name"];
    case "TaxCode":
    case "PaymentMethod":
      return ["Name"];
    default:
      return ["DisplayName"];
  }
}
