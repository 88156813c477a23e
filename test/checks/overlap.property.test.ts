// What the checker says of exceptions without any document, against trying every document there can be.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Book } from "../../language/model/book.ts";
import { decide } from "../../language/plan/decide.ts";
import { lowerBook } from "../../language/plan/lower.ts";
import { checkExample } from "../support/problems.ts";

const names = ["A", "B", "C"] as const;
const kinds = ["invoice", "credit-note", "sale", "refund"] as const;

const listed = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const open = (field: string) =>
  fc.tuple(listed(names), fc.boolean(), fc.boolean()).map(([values, not, absent]) => {
    const list = values.map((value) => `"${value}"`).join(", ");
    return `${field} ${not ? "not in" : "in"} { ${list} }${absent ? " or absent" : ""}`;
  });
const kind = listed(kinds).map((values) => `kind in { ${values.join(", ")} }`);
const exception = fc
  .tuple(
    fc.constantFrom("4002", "4003"),
    fc.option(open("customer.group"), { nil: undefined }),
    fc.option(open("place"), { nil: undefined }),
    fc.option(kind, { nil: undefined }),
  )
  .map(([account, ...tests]) => [account, tests.filter((test) => test !== undefined)] as const)
  .filter(([, tests]) => tests.length > 0)
  .map(([account, tests]) => `  credit ${account} when ${tests.join(" and ")}`);

it("finds a contradiction exactly where some document meets one", () => {
  fc.assert(
    fc.property(fc.array(exception, { minLength: 1, maxLength: 5 }), (exceptions) => {
      const { book, problems } = checkExample(`account 4002 "X" revenue
account 4003 "Y" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
${exceptions.join("\n")}
}
`);
      if (book === undefined) throw new Error("the example has a book");
      const told = problems.some(({ code }) => code === "FOL3050");
      expect(told).toBe(documents.some(contradictionIn(book)));
    }),
    { numRuns: 200 },
  );
}, 30_000);

type Sketch = ReadonlyMap<string, string | undefined>;

const values = [...names, "D", undefined];
const documents: readonly Sketch[] = values.flatMap((group) =>
  values.flatMap((place) =>
    kinds.map(
      (kind) =>
        new Map([
          ["customer.group", group],
          ["place", place],
          ["kind", kind],
        ]),
    ),
  ),
);

function contradictionIn(book: Book): (document: Sketch) => boolean {
  const plan = lowerBook(book);
  const table = plan.items.find(({ name }) => name === "Haie")?.credit;
  if (table === undefined) throw new Error("the item has a table");
  return (document) => decide(plan, table, (field) => document.get(field)).found === "conflict";
}
