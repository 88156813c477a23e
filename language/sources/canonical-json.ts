// Reads the canonical JSON form of documents, strictly: each key known, each value of its kind.
import { dataJsonKind } from "../diagnostics/codes/data-json-kind.ts";
import { dataMissingValue } from "../diagnostics/codes/data-missing-value.ts";
import { dataTooLong } from "../diagnostics/codes/data-too-long.ts";
import { dataVersion } from "../diagnostics/codes/data-version.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Document, DocumentTax } from "../model/document.ts";
import * as limits from "../text/limits.ts";
import { createNdjsonReader } from "./canonical-ndjson.ts";
import { completeDocument, type Placed } from "./complete-document.ts";
import { type Cursor, cursorOf } from "./cursor.ts";
import {
  type ApplicationDraft,
  applicationPuts,
  type DocumentDraft,
  documentPuts,
  type LineDraft,
  linePuts,
  type TaxDraft,
  taxPuts,
} from "./document-draft.ts";
import { openData } from "./file-text.ts";
import type { JsonCut } from "./json-cut.ts";
import {
  type JsonReader,
  type JsonScope,
  type JsonValue,
  placesOf,
  readKeys,
  readList,
  singleReaders,
} from "./json-fields.ts";
import { readLines } from "./json-lines.ts";
import type { JsonNode } from "./json-parse.ts";
import {
  type JsonRecord,
  type JsonRequest,
  readJsonRecord,
  readJsonRecords,
} from "./json-records.ts";
import type { Read } from "./read.ts";
import { unreadDocument } from "./unread-document.ts";

export function canonicalDocuments(request: JsonRequest): Cursor<Read> {
  const { file, format, encoding, report } = request;
  if (format === "json") return cursorOf(readAll(request));
  const readText = (cut: JsonCut, tell: (problem: Problem) => void) => {
    const record = readJsonRecord(cut, request, tell);
    return record && readDocument(record, tell);
  };
  let last: { readonly line: number; readonly document: Document | undefined } | undefined;
  // Who asks for one place of a record mostly asks for more of it.
  const reader = createNdjsonReader(file.path, (cut) => {
    if (last?.line !== cut.line) {
      const read = readText(cut, () => {});
      const document = read !== undefined && "document" in read ? read.document : undefined;
      last = { line: cut.line, document };
    }
    return last.document;
  });
  return readLines<Read>({
    source: openData(file, encoding, report),
    tokens: reader.tokens,
    read: (at) => {
      const document = reader.read(at);
      return document && { document };
    },
    readText: (cut) => readText(cut, report),
  });
}

function* readAll(request: JsonRequest): Generator<Read> {
  for (const record of readJsonRecords(request)) {
    const read = readDocument(record, request.report);
    if (read !== undefined) yield read;
  }
}

function readDocument(record: JsonRecord, tell: (problem: Problem) => void): Read | undefined {
  let bad = record.bad;
  const report = (problem: Problem) => {
    bad = true;
    tell(problem);
  };
  const { root } = record;
  const origin = record.placeOf(root);
  if (root.is !== "object") {
    report(dataJsonKind.at(origin, { path: "", wanted: "object", found: root.is }));
    return undefined;
  }
  if (!checkVersion(record, report)) return undefined;
  const scope: JsonScope = { record, report, stated: new Map() };
  const draft: DocumentDraft & Placed = { origin, origins: placesOf(scope) };
  readKeys({ node: root, draft, field: "", path: "", scope }, documentReaders);
  const document = completeDocument({
    draft,
    stated: (field) => scope.stated.has(field),
    report,
  });
  if (document !== undefined && !bad) return { document };
  return unreadDocument(draft, [origin]);
}

/** `"folio":1` says by which version of this form a document is to be read. */
function checkVersion(record: JsonRecord, report: (problem: Problem) => void): boolean {
  const { root } = record;
  const entries = root.is === "object" ? root.entries : [];
  const version = entries.find((entry) => entry.key === "folio")?.value;
  if (version?.is === "number" && version.text === "1") return true;
  const place = version === undefined ? record.placeOf(root) : record.placeOf(version, "folio");
  report(dataVersion.at(place, { found: version === undefined ? undefined : place.excerpt }));
  return false;
}

const documentReaders: ReadonlyMap<string, JsonReader<DocumentDraft>> = new Map([
  ["folio", () => {}],
  ...singleReaders(documentPuts, ""),
  ["customer", groupReader("customer.")],
  ["supplier", groupReader("supplier.")],
  ["relation", groupReader("relation.")],
  ["project", groupReader("project.")],
  ["credits", groupReader("credits.")],
  ["lines", readDocumentLines],
  ["taxes", readTaxes],
  ["applies", readApplications],
]);

function groupReader(prefix: string): JsonReader<DocumentDraft> {
  const readers = new Map(singleReaders(documentPuts, prefix));
  return (value) => {
    readKeys(value, readers);
  };
}

const lineReaders = new Map(singleReaders(linePuts, ""));
const taxReaders = new Map(singleReaders(taxPuts, ""));
const applicationReaders = new Map(singleReaders(applicationPuts, ""));

function readDocumentLines(value: JsonValue<DocumentDraft>): void {
  const { draft, scope, node } = value;
  if (node.is === "list" && node.elements.length > limits.documentLines) {
    const words = { what: "lines", limit: limits.documentLines } as const;
    scope.report(dataTooLong.at(scope.record.placeOf(node, value.path), words));
    return;
  }
  const lines: NonNullable<DocumentDraft["lines"]>[number][] = [];
  readList(value, (element, path) => {
    const line: LineDraft = {};
    const own = within(scope);
    if (!readKeys({ node: element, draft: line, field: "line", path, scope: own }, lineReaders))
      return;
    const { amount } = line;
    requireKey(own, element, path, "line.amount");
    if (amount === undefined) return;
    lines.push({
      ...line,
      amount,
      origin: scope.record.placeOf(element, path),
      origins: placesOf(own),
    });
  });
  draft.lines = lines;
}

function readTaxes(value: JsonValue<DocumentDraft>): void {
  const { draft, scope } = value;
  const taxes: DocumentTax[] = [];
  readList(value, (element, path) => {
    const stated: TaxDraft = {};
    const own = within(scope);
    if (!readKeys({ node: element, draft: stated, field: "taxes", path, scope: own }, taxReaders))
      return;
    const { tax, amount } = stated;
    requireKey(own, element, path, "taxes.tax");
    requireKey(own, element, path, "taxes.amount");
    const name = own.stated.get("taxes.tax");
    if (tax === undefined || amount === undefined || name === undefined) return;
    taxes.push({
      ...stated,
      tax,
      amount,
      origin: scope.record.placeOf(name.node, name.path),
      origins: placesOf(own),
    });
  });
  draft.taxes = taxes;
}

function readApplications(value: JsonValue<DocumentDraft>): void {
  const { draft, scope } = value;
  const applies: NonNullable<DocumentDraft["applies"]>[number][] = [];
  readList(value, (element, path) => {
    const application: ApplicationDraft = {};
    const own = within(scope);
    const target = { node: element, draft: application, field: "applies", path, scope: own };
    if (!readKeys(target, applicationReaders)) return;
    const { document } = application;
    requireKey(own, element, path, "applies.document");
    const name = own.stated.get("applies.document");
    if (document === undefined || name === undefined) return;
    applies.push({
      ...application,
      document,
      origin: scope.record.placeOf(name.node, name.path),
      origins: placesOf(own),
    });
  });
  draft.applies = applies;
}

/** The same record, with fields of its own: those of one line, one tax or one application. */
function within({ record, report }: JsonScope): JsonScope {
  return { record, report, stated: new Map() };
}

function requireKey(scope: JsonScope, node: JsonNode, path: string, field: string): void {
  if (scope.stated.has(field)) return;
  scope.report(dataMissingValue.at(scope.record.placeOf(node, path), { field }));
}
