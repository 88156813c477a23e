// P-BAL: every entry of the written file sums to exactly zero, whatever the book and the documents.
import fc from "fast-check";
import { expect, test } from "vitest";
import { books } from "./made/book.ts";
import { bookFile } from "./made/book-text.ts";
import { balancesOf, centsOf, compileMade, holds, shown, sumUp, targets } from "./made/compiled.ts";
import { ndjson } from "./made/data-text.ts";
import { stories, tell } from "./made/stories.ts";

const cases = shown(
  fc.record({ book: books(), told: stories }).map(({ book, told }) => ({
    book: bookFile(book),
    data: ndjson(tell(book, told)),
  })),
  ({ book, data }) => [book, data],
);

test("every entry of the file sums to zero, for Sage and for hledger", () => {
  holds(fc.tuple(cases, targets), ([{ book, data }, target]) => {
    // What is compiled there is held to it.
    compileMade([book], [data], target);
  });
});

test("the files of both targets and their reports have the same balances, and the same bytes each time", () => {
  holds(
    cases,
    ({ book, data }) => {
      const sage = compileMade([book], [data], "sage50");
      const hledger = compileMade([book], [data], "hledger");
      const again = compileMade([book], [data], "sage50");
      expect(again.bytes).toEqual(sage.bytes);
      expect(again.report).toEqual(sage.report);
      expect(balancesOf(hledger.entries)).toEqual(balancesOf(sage.entries));
      const reported = sage.report.accounts.map(
        ({ account, balance }) => [account, centsOf(balance)] as const,
      );
      expect(sumUp(reported)).toEqual(balancesOf(sage.entries));
      // A reference may be cut for one target and not for the other.
      const { files: _sage, target: _own, counted: _cut, ...figures } = sage.report;
      const { files: _hledger, target: _other, counted: _whole, ...others } = hledger.report;
      expect(others).toEqual(figures);
    },
    1 / 10,
  );
});
