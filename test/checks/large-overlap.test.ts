// Two exceptions that meet in more ways than are tried: a third decides only if it contains their whole overlap.
import { expect, test } from "vitest";
import { exampleBook } from "../../language/diagnostics/example.ts";
import { checkTexts } from "../support/front-end.ts";

/** More values of `line.class` than documents are tried, under which the third exception's value is taken. */
const classes = Array.from({ length: 2_100 }, (_, index) => `"K${index}"`).join(", ");

const item = (third: string) => `account 4002 "Laval"            revenue
account 4003 "Municipal"        revenue
account 4004 "Laval, municipal" revenue
item "Neige" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when place = "Laval"
  credit 4003 when customer.group = "Municipal"
  credit 4004 when place = "Laval" and customer.group = "Municipal" and line.class in { ${classes} }
  credit 4004 when place = "Laval" and customer.group = "Municipal"${third}
}
`;

test("one that is narrower leaves the conflict", () => {
  expect(codes(item(' and project.number not in { "A" }'))).toContain("FOL3050");
});

test("one that contains it settles the conflict", () => {
  expect(codes(item(""))).not.toContain("FOL3050");
});

function codes(text: string): readonly string[] {
  const files = [
    { path: "book.folio", text: exampleBook },
    { path: "neige.folio", text },
  ];
  return checkTexts(files).problems.map((problem) => problem.code);
}
