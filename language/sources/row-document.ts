// A document and its lines as rows make them. Their places are worked out when somebody asks: a good document is
// booked without them, and they would cost more than all its fields (1 µs of 1.5).
import type { DataPlace } from "../diagnostics/problem.ts";
import type { FieldPlaces } from "../model/document.ts";
import type { Columns } from "./columns.ts";
import type { Column } from "./map-columns.ts";
import { placeOf } from "./row-reader.ts";
import type { RowPlaces } from "./table.ts";

/** A draft to begin with; its fields are put into it. */
export class RowDocument {
  readonly #columns: Columns;
  readonly #first: RowPlaces;
  /** By the columns of `columns.document`, the row that each came from; without it, the first. */
  #from: readonly (RowPlaces | undefined)[] | undefined;

  constructor(columns: Columns, first: RowPlaces) {
    this.#columns = columns;
    this.#first = first;
    this.#from = undefined;
  }

  get origin(): DataPlace {
    return this.#first.at();
  }

  get origins(): FieldPlaces {
    const columns = this.#columns;
    const rowOf = ({ field }: Column) => {
      const index = columns.indexes.get(field);
      return index === undefined ? undefined : this.#from?.[index];
    };
    return fieldPlaces(columns, (column) => rowOf(column) ?? this.#first);
  }

  /** Says that fields came from several rows. */
  placeFields(from: readonly (RowPlaces | undefined)[]): void {
    this.#from = from;
  }
}

export class RowLine {
  readonly #columns: Columns;
  readonly #row: RowPlaces;

  constructor(columns: Columns, row: RowPlaces) {
    this.#columns = columns;
    this.#row = row;
  }

  get origin(): DataPlace {
    return this.#row.at();
  }

  get origins(): FieldPlaces {
    return fieldPlaces(this.#columns, () => this.#row);
  }
}

/** `rowOf` says which row a column was read from. */
function fieldPlaces(columns: Columns, rowOf: (column: Column) => RowPlaces): FieldPlaces {
  const placed = (column: Column) => placeOf(column, rowOf(column));
  return {
    get: (field) => {
      const column = columns.all.find((one) => one.field === field);
      return column === undefined ? undefined : placed(column);
    },
    values: () => columns.all.map(placed).values(),
  };
}
