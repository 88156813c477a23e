// Places in a record of NDJSON that was read as bytes. The record is read anew as a text when somebody asks for more
// than its line and its row: a good one never is.
import type { DataPlace } from "../diagnostics/problem.ts";
import type { Document, FieldPlaces } from "../model/document.ts";
import { textOf } from "../text/utf8.ts";
import type { JsonCut } from "./json-cut.ts";
import type { LineStart } from "./json-lines.ts";
import { excerptOf } from "./table.ts";

/** Reads the text of a record as the document that it is: its places are those of the values. */
export type Reread = (cut: JsonCut) => Document | undefined;

/** A record and its place. Whoever keeps many of these for long keeps the pieces of the file that they lie in. */
export class RecordPlace implements DataPlace {
  readonly in = "data";
  readonly file: string;
  readonly line: number;
  readonly column = 1;
  readonly row: number;
  readonly #bytes: Uint8Array;
  readonly #begin: number;

  constructor(file: string, { bytes, begin, line, row }: LineStart) {
    this.file = file;
    this.line = line;
    this.row = row;
    this.#bytes = bytes;
    this.#begin = begin;
  }

  /** The record as a text. */
  cut(): JsonCut {
    const end = this.#bytes.indexOf(0x0a, this.#begin);
    const text = textOf(this.#bytes, this.#begin, end);
    return { text, line: this.line, column: this.column, row: this.row };
  }

  get excerpt(): string {
    return excerptOf(this.cut().text.trimEnd());
  }
}

/** The place of an element of one of a document's lists. */
export class ElementPlace implements DataPlace {
  readonly in = "data";
  readonly file: string;
  readonly line: number;
  readonly row: number;
  readonly #record: RecordPlace;
  readonly #reread: Reread;
  readonly #list: "lines" | "taxes" | "applies";
  readonly #index: number;

  constructor(
    record: RecordPlace,
    reread: Reread,
    list: "lines" | "taxes" | "applies",
    index: number,
  ) {
    this.file = record.file;
    this.line = record.line;
    this.row = record.row;
    this.#record = record;
    this.#reread = reread;
    this.#list = list;
    this.#index = index;
  }

  get column(): number {
    return this.#place().column;
  }

  get field(): string {
    return this.#place().field ?? "";
  }

  get excerpt(): string {
    return this.#place().excerpt;
  }

  /** The places of its own fields. */
  fields(): FieldPlaces {
    return new RecordFields(this.#record, this.#reread, { list: this.#list, index: this.#index });
  }

  #place(): DataPlace {
    const document = this.#reread(this.#record.cut());
    return document?.[this.#list]?.[this.#index]?.origin ?? this.#record;
  }
}

/** The places of the fields of a document, or of one of its lines, taxes or applications. */
export class RecordFields implements FieldPlaces {
  readonly #record: RecordPlace;
  readonly #reread: Reread;
  readonly #element: ListElement | undefined;

  constructor(record: RecordPlace, reread: Reread, element?: ListElement) {
    this.#record = record;
    this.#reread = reread;
    this.#element = element;
  }

  get(field: string): DataPlace | undefined {
    return this.#places()?.get(field);
  }

  values(): MapIterator<DataPlace> {
    return this.#places()?.values() ?? new Map<string, DataPlace>().values();
  }

  #places(): FieldPlaces | undefined {
    const document = this.#reread(this.#record.cut());
    if (this.#element === undefined) return document?.origins;
    const { list, index } = this.#element;
    return document?.[list]?.[index]?.origins;
  }
}

interface ListElement {
  readonly list: "lines" | "taxes" | "applies";
  readonly index: number;
}
