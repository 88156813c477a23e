// A document and its lines as rows begin them: where they stand, to which their fields are put.
import type { DataPlace } from "../diagnostics/problem.ts";
import type { FieldPlaces } from "../model/document.ts";
import type { Columns } from "./columns.ts";
import type { Column } from "./map-columns.ts";
import { placeOf } from "./row-reader.ts";
import type { RowPlaces } from "./table.ts";

/** A class, for V8 gives its objects room for the fields to come: 110 ns a document instead of 160. */
export class RowDocument {
  readonly origin: DataPlace;
  readonly origins: RowFields;

  constructor(columns: Columns, first: RowPlaces) {
    this.origin = first.at();
    this.origins = new RowFields(columns, first);
  }
}

export class RowLine {
  readonly origin: DataPlace;
  readonly origins: FieldPlaces;

  constructor(columns: Columns, row: RowPlaces) {
    this.origin = row.at();
    this.origins = new RowFields(columns, row);
  }
}

/** The places of fields, worked out when somebody asks: a good document is booked without them. */
export class RowFields implements FieldPlaces {
  readonly #columns: Columns;
  readonly #first: RowPlaces;
  /** By the columns of `columns.document`, the row that each came from; without it, the first. */
  #from: readonly (RowPlaces | undefined)[] | undefined;

  constructor(columns: Columns, first: RowPlaces) {
    this.#columns = columns;
    this.#first = first;
    this.#from = undefined;
  }

  get(field: string): DataPlace | undefined {
    const column = this.#columns.all.find((one) => one.field === field);
    return column === undefined ? undefined : this.#placeOf(column);
  }

  values(): MapIterator<DataPlace> {
    return new Map(this.#columns.all.map((column) => [column, this.#placeOf(column)])).values();
  }

  /** Says that fields came from several rows. */
  comeFrom(from: readonly (RowPlaces | undefined)[]): void {
    this.#from = from;
  }

  #placeOf(column: Column): DataPlace {
    const index = this.#columns.indexes.get(column.field);
    const row = index === undefined ? undefined : this.#from?.[index];
    return placeOf(column, row ?? this.#first);
  }
}
