// A table of the page: a caption or heading outside, heads with their scope, figures at the right.
import { html, type Markup, type Part } from "./markup.ts";

export interface Column {
  readonly head: string;
  /** Figures stand at the right; a narrow column is as wide as what it holds. */
  readonly is?: "figure" | "narrow";
}

export interface TableText {
  /** What the table is, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly Part[])[];
  readonly total?: readonly Part[];
}

export function table({ label, columns, rows, total }: TableText): Markup {
  return html`<table${rows.length > wholeRows ? "" : html` class="whole"`} aria-label="${label}">
<thead><tr>${columns.map((column) => html`<th scope="col"${classes(column.is, html``)}>${column.head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`${rowOf(columns, row)}\n`)}</tbody>${
    total === undefined ? "" : html`\n<tfoot>${rowOf(columns, total)}</tfoot>`
  }
</table>`;
}

/** A short table is not torn apart by the end of a sheet. */
const wholeRows = 14;

function rowOf(columns: readonly Column[], cells: readonly Part[]): Markup {
  return html`<tr>${columns.map((column, index) => {
    const cell = html`${cells[index]}`;
    const look = classes(column.is, cell);
    return index === 0 ? html`<th scope="row"${look}>${cell}</th>` : html`<td${look}>${cell}</td>`;
  })}</tr>`;
}

/** A word that is too long for any column may be broken anywhere; others only where they would stand out. */
export function classes(is: string | undefined, cell: Markup): Markup {
  const long = /[^\s<>]{28}/.test(cell.markup) ? "long" : undefined;
  const names = [is, long].filter((name) => name !== undefined);
  return names.length === 0 ? html`` : html` class="${names.join(" ")}"`;
}
