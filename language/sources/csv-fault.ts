// What a record that could not be cut is told as.
import { dataFormulaText } from "../diagnostics/codes/data-formula-text.ts";
import { dataOpenQuote } from "../diagnostics/codes/data-open-quote.ts";
import { dataStrayQuote } from "../diagnostics/codes/data-stray-quote.ts";
import { dataTooLong } from "../diagnostics/codes/data-too-long.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { unreachable } from "../text/invariant.ts";
import * as limits from "../text/limits.ts";
import type { CsvFault } from "./csv-scanner.ts";
import { formulaAhead, textOfFormula } from "./spreadsheet-cell.ts";
import { excerptOf } from "./table.ts";

export function csvFaultProblem(
  file: string,
  found: CsvFault,
  columns: readonly string[],
): Problem {
  const { line, column, row, fault } = found;
  const field = columns[found.cell];
  const place: DataPlace = {
    in: "data",
    file,
    line,
    column,
    row,
    ...(field === undefined ? {} : { field }),
    excerpt: excerptOf(found.excerpt),
  };
  switch (fault) {
    case "text after quote":
      return dataStrayQuote.at(place, { where: "after" });
    case "quote inside": {
      const formula = formulaAhead(found.excerpt);
      return formula === undefined
        ? dataStrayQuote.at(place, { where: "inside" })
        : formulaProblem({ ...place, excerpt: excerptOf(formula) }, formula);
    }
    case "open quote":
    case "quote over lines":
      return dataOpenQuote.at(place, { closedOn: found.closedOn });
    case "record length":
      return dataTooLong.at(place, { what: "record", limit: limits.recordLength });
    case "cell length":
      return dataTooLong.at(place, { what: "cell", limit: limits.cellLength });
    case "cell count":
      return dataTooLong.at(place, { what: "columns", limit: limits.columnCount });
    default:
      return unreachable(fault);
  }
}

/** A cell with the formula that keeps a text as it is. */
function formulaProblem(place: DataPlace, formula: string): Problem {
  return dataFormulaText.at(place, { text: textOfFormula(formula) ?? formula });
}
