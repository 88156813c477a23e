// QuickBooks Online: bodies of its accounting API, as stage files of batch requests.
// Sources: Intuit's reference of the entities and its schema (Finance.xsd); notes of 2015 on request ids and batches.
import type { TargetOptions, TargetRules } from "../../model/target.ts";
import type { DocumentTarget } from "../writer.ts";
import { checkBook } from "./check-book.ts";
import { checkIds } from "./check-ids.ts";
import { fields, largestAmount, mostLines, title } from "./limits.ts";
import { quickbooksOptions } from "./options.ts";
import { openDocuments } from "./write.ts";

export const quickbooks: DocumentTarget = {
  name: "quickbooks",
  sees: "documents",
  extension: "json",
  options: quickbooksOptions,
  names: ["item", "category", "tax group", "method"],
  notes: {
    en: "Requests of the accounting API, in files that are sent one after the other: customers and suppliers, documents, payments, deletions. Each holds batches of requests; what stands as `@customer:Tremblay` is an id that only QuickBooks can give, and that `--ids` fills in.",
    fr: "Requêtes de l’API comptable, en fichiers à envoyer l’un après l’autre\u00a0: clients et fournisseurs, pièces, paiements, suppressions. Chacun contient des lots de requêtes; ce qui figure sous la forme `@customer:Tremblay` est un identifiant que seul QuickBooks peut donner et que `--ids` vient remplir.",
  },
  rules,
  check: checkBook,
  checkIds,
  open: openDocuments,
};

function rules(_options: TargetOptions): TargetRules {
  return {
    name: "quickbooks",
    title,
    accountIdentity: "code",
    refusesLinked: ["payroll", "inventory", "prepayments"],
    refusesHeader: false,
    refusesInactive: true,
    needsCounterparty: ["receivables", "payables"],
    referenceLength: fields.number.length,
    descriptionLength: fields.note.length,
    characters: "utf-8",
    replaced: new Map(),
    foreign: "refused",
    needsFiscalYear: false,
    largestAmount,
    linesPerEntry: mostLines,
    files: { each: "run" },
  };
}
