// Rows of too few or too many cells: told by what can have made them so.
import { expect, test } from "vitest";
import { read } from "../support/data.ts";

const header = "kind,number,date,customer.name,line.item,line.amount,tax.TPS,total";
const good = "invoice,F1,2026-01-15,Roy,Tonte,100.00,5.00,105.00";

test.each([
  ["the last row, without a line end", `${good}\ninvoice,F2,2026-01-1`, /^Export the file again/],
  ["the last row, with its line end", `${good}\ninvoice,F2,2026-01-1\n`, /^Complete the row/],
  ["a row between others", `invoice,F2,2026-01-1\n${good}`, /^Complete the row/],
  ["too many cells", good.replace("Roy", "Roy, Guy"), /^Put a cell that contains the delimiter/],
])("%s", (_, rows, remedy) => {
  for (const chunk of [1, 65_536]) {
    const { found } = read(`${header}\n${rows}`, { chunk });
    expect(found.map(({ code, remedy }) => [code, remedy.en])).toEqual([
      ["FOL5007", expect.stringMatching(remedy)],
    ]);
  }
});
