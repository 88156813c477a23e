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
<thead><tr>${columns.map((column) => html`<th scope="col"${kind(column)}>${column.head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`${rowOf(columns, row)}\n`)}</tbody>${
    total === undefined ? "" : html`\n<tfoot>${rowOf(columns, total)}</tfoot>`
  }
</table>`;
}

/** A short table is not torn apart by the end of a sheet. */
const wholeRows = 14;

function rowOf(columns: readonly Column[], cells: readonly Part[]): Markup {
  return html`<tr>${columns.map((column, index) =>
    index === 0
      ? html`<th scope="row"${kind(column)}>${cells[index]}</th>`
      : html`<td${kind(column)}>${cells[index]}</td>`,
  )}</tr>`;
}

function kind({ is }: Column): Markup {
  return is === undefined ? html`` : html` class="${is}"`;
}
