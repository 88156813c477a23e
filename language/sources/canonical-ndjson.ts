// Reads canonical NDJSON straight from its bytes, key by key into a document. What is not ordinary is read anew as a
// text, by `canonical-json.ts`, which also says what is wrong: a document costs a tenth of what it costs there.
import type {
  Application,
  Document,
  DocumentLine,
  DocumentTax,
  FieldPlaces,
} from "../model/document.ts";
import { invariant } from "../text/invariant.ts";
import * as limits from "../text/limits.ts";
import { type CellForm, rowOfCells } from "./cells.ts";
import { completeDocument } from "./complete-document.ts";
import {
  type ApplicationDraft,
  applicationPuts,
  type DocumentDraft,
  documentPuts,
  type LineDraft,
  linePuts,
  type Put,
  type Puts,
  type TaxDraft,
  taxPuts,
} from "./document-draft.ts";
import type { LineStart } from "./json-lines.ts";
import { ElementPlace, RecordFields, RecordPlace, type Reread } from "./json-place.ts";
import { createTokens, type JsonTokens, type KeyEntry, keyBytes, keyEntry } from "./json-tokens.ts";
import { canonicalForm } from "./read-value.ts";
import { type FieldColumn, fieldColumn } from "./row-reader.ts";
import { isBlank } from "./table.ts";

export interface NdjsonReader {
  readonly tokens: JsonTokens;
  /** Undefined where the record is not ordinary, or has anything wrong with it. */
  readonly read: (at: LineStart) => Document | undefined;
}

export function createNdjsonReader(file: string, reread: Reread): NdjsonReader {
  const tokens = createTokens();
  const { cell, readSingle, readObject, readList } = tokens;
  const row = rowOfCells(cell, ".", noPlaces);
  let record = new RecordPlace(file, { bytes: new Uint8Array(0), begin: 0, line: 0, row: 0 });
  let bytes: Uint8Array = new Uint8Array(0);
  let versions = 0;
  let bad = false;

  const groups = groupFields.map(([key, fields]) => {
    const table = { entries: fields.map(single) };
    return keyEntry<DocumentDraft>(key, (draft) => readObject(table, draft));
  });
  const documents = {
    entries: [
      keyEntry<DocumentDraft>(keys.folio, readVersion),
      ...documentFields.map(single),
      ...groups,
      keyEntry<DocumentDraft>(keys.lines, readLines),
      keyEntry<DocumentDraft>(keys.taxes, readTaxes),
      keyEntry<DocumentDraft>(keys.applies, readApplications),
    ],
  };
  const lines = { entries: lineFields.map(single) };
  const taxes = { entries: taxFields.map(single) };
  const applications = { entries: applicationFields.map(single) };

  function read(at: LineStart): Document | undefined {
    record = new RecordPlace(file, at);
    bytes = at.bytes;
    versions = 0;
    bad = false;
    const draft: DocumentDraft & JsonDocument = new JsonDocument(
      record,
      new RecordFields(record, reread),
    );
    if (!readObject(documents, draft) || versions !== 1) return undefined;
    if (draft.kind === undefined || draft.number === undefined || draft.date === undefined) {
      return undefined;
    }
    const document = completeDocument({
      draft,
      stated: () => false,
      report: () => {
        bad = true;
      },
    });
    return bad ? undefined : document;
  }

  /** A file has few of all fields: what reads one is made when the first comes. */
  function single<Whole>({ key, field, put }: SingleField<Whole>): KeyEntry<Whole> {
    const mayBeNumber = put.type === "amount" || put.type === "rate";
    let fill: FieldColumn<Whole>["fill"] | undefined;
    return keyEntry(key, (draft) => {
      if (!readSingle() || !(isPlainText() || mayBeNumber) || isPadded()) return false;
      fill ??= fieldColumn({ ...oneCell, field }, put).fill;
      return fill(row, draft);
    });
  }

  function isPlainText(): boolean {
    return cell.forms[0] !== numeric;
  }

  /** Blanks around a value count here, unlike in a cell of a table. */
  function isPadded(): boolean {
    const [from = 0, to = 0] = [cell.starts[0], cell.ends[0]];
    return isBlank(bytes[from] ?? 0) || isBlank(bytes[to - 1] ?? 0);
  }

  /** `"folio":1` says by which version of this form a document is to be read. */
  function readVersion(): boolean {
    versions = 1;
    return readSingle() && !isPlainText() && row.is(0, "1");
  }

  function readLines(draft: DocumentDraft): boolean {
    const found: DocumentLine[] = [];
    draft.lines = found;
    return readList(() => {
      if (found.length === limits.documentLines) return false;
      const index = found.length;
      const origin = new ElementPlace(record, reread, "lines", index);
      const own: LineDraft & JsonLine = new JsonLine(
        origin,
        new RecordFields(record, reread, { list: "lines", index }),
      );
      if (!readObject(lines, own) || !isLine(own)) return false;
      found.push(own);
      return true;
    });
  }

  function readTaxes(draft: DocumentDraft): boolean {
    const found: DocumentTax[] = [];
    draft.taxes = found;
    return readList(() => {
      const own: TaxDraft & JsonTax = new JsonTax(
        new ElementPlace(record, reread, "taxes", found.length),
      );
      if (!readObject(taxes, own) || !isTax(own)) return false;
      found.push(own);
      return true;
    });
  }

  function readApplications(draft: DocumentDraft): boolean {
    const found: Application[] = [];
    draft.applies = found;
    return readList(() => {
      const origin = new ElementPlace(record, reread, "applies", found.length);
      const origins = new RecordFields(record, reread, { list: "applies", index: found.length });
      const own: ApplicationDraft = { origin, origins };
      if (!readObject(applications, own) || !isApplication(own)) return false;
      found.push(own);
      return true;
    });
  }

  return { tokens, read };
}

const numeric: CellForm = 3;

/** Values are read one by one, and what is wrong is told by who reads the record as a text. */
function noPlaces(): never {
  invariant(false, "who reads values as bytes tells nothing, so needs no places");
}

const oneCell = { index: 0, constant: "", values: new Map<string, string>(), form: canonicalForm };

/** A key whose value is single. */
interface SingleField<Whole> {
  readonly key: Uint8Array;
  readonly field: string;
  readonly put: Put<Whole>;
}

/** The fields that are single values; `prefix` stands before their names. */
function singles<Whole>(puts: Puts<Whole>, prefix: string): readonly SingleField<Whole>[] {
  return [...puts].flatMap(([name, put]) => {
    const field = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    return field === "" || field.includes(".") ? [] : [{ key: keyBytes(field), field, put }];
  });
}

const documentFields = singles(documentPuts, "");
const groupFields = ["customer", "supplier", "relation", "project", "credits"].map(
  (name) => [keyBytes(name), singles(documentPuts, `${name}.`)] as const,
);
const lineFields = singles(linePuts, "");
const taxFields = singles(taxPuts, "");
const applicationFields = singles(applicationPuts, "");
const keys = {
  folio: keyBytes("folio"),
  lines: keyBytes("lines"),
  taxes: keyBytes("taxes"),
  applies: keyBytes("applies"),
};

class JsonDocument {
  readonly origin: RecordPlace;
  readonly origins: FieldPlaces;

  constructor(origin: RecordPlace, origins: FieldPlaces) {
    this.origin = origin;
    this.origins = origins;
  }
}

class JsonLine {
  readonly origin: ElementPlace;
  readonly origins: FieldPlaces;

  constructor(origin: ElementPlace, origins: FieldPlaces) {
    this.origin = origin;
    this.origins = origins;
  }
}

class JsonTax {
  readonly origin: ElementPlace;

  constructor(origin: ElementPlace) {
    this.origin = origin;
  }

  /** Made when asked for: a document has a tax or two, and mostly nobody asks. */
  get origins(): FieldPlaces {
    return this.origin.fields();
  }
}

function isLine(draft: LineDraft & JsonLine): draft is LineDraft & JsonLine & DocumentLine {
  return draft.amount !== undefined;
}

function isTax(draft: TaxDraft & JsonTax): draft is TaxDraft & JsonTax & DocumentTax {
  return draft.tax !== undefined && draft.amount !== undefined;
}

function isApplication(draft: ApplicationDraft): draft is ApplicationDraft & Application {
  return draft.document !== undefined;
}
