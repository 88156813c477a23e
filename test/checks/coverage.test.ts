// What items, methods and taxes lack, and what nothing uses.
import { expect, it } from "vitest";
import { afasExample } from "../../language/diagnostics/example.ts";
import { checkTexts } from "../support/front-end.ts";
import { bookWith, problemsOf } from "../support/problems.ts";
import { purchaseBook } from "../support/purchase-book.ts";

it("inherits through categories and the book", () => {
  const text = `category "Services" tax "TPS"
category "Entretien" in "Services" credit 4001
item "Haie" category "Entretien"
`;
  expect(problemsOf(bookWith("", text))).toEqual([]);
});

it("tells each slot that nobody gives", () => {
  expect(problemsOf('item "Haie"\n')).toEqual(['FOL3020 "Haie"', 'FOL3020 "Haie"']);
});

it("is not satisfied with an exception", () => {
  expect(problemsOf('item "Haie" tax "TPS" {\n  credit 4001 when kind = sale\n}\n')).toEqual([
    'FOL3020 "Haie"',
  ]);
});

it("asks nothing of an item whose category is not known", () => {
  expect(problemsOf('item "Haie" category "Servics"\n')).toEqual(['FOL2004 "Servics"']);
});

it("asks the same of what takes the rest", () => {
  expect(problemsOf("method otherwise debit 1020\nitem otherwise credit 4001\n")).toEqual([
    "FOL3020 item otherwise credit 4001",
  ]);
});

it("calls nothing unused while something cannot be read", () => {
  expect(problemsOf('account 4002 "Autres" revenue\n')).toEqual(["FOL2110 4002"]);
  expect(problemsOf('account 4002 "Autres" revenue\nitm "Haie" credit 4002\n')).toEqual([
    "FOL1002 itm",
  ]);
});

/** A source whose data name no tax groups: those that the book does not use are used nowhere. */
const ownGroups = `source caisse csv "*.csv" {
  kind = invoice  number = column "No"  date = column "Date"  customer.name = column "Client"
  line.item = column "Article"  line.amount = column "Montant"
}
`;

it.each([
  // A tax where a group is needed: neither the tax nor the group that has it is told as unused.
  ['tax TVQ credit 2420 { 9% from 2011-01-01 }\nitem "Haie" credit 4001 tax TVQ', ["FOL2007 TVQ"]],
  [
    `tax TVQ credit 2420 { 9% from 2011-01-01 }
tax group "Québec" = TVQ
item "Haie" credit 4001 tax TVQ`,
    ["FOL2007 TVQ"],
  ],
  [
    `${ownGroups}tax group "Exonéré" = exempt\ntax group "Double" = "Exonéré"`,
    ['FOL2111 "Double"', 'FOL2007 "Exonéré"'],
  ],
  // Without a source the data are in Folio's own form, and may name any group.
  ['tax group "Exonéré" = exempt\ntax group "Double" = "Exonéré"', ['FOL2007 "Exonéré"']],
  ['category "Soins" tax "TPS"\ncategory "Haies" in "Soin"', ['FOL2111 "Haies"', 'FOL2004 "Soin"']],
  ['tax group "Exonéré" = exempt\nitem "Haie" credit 4001 tax "Exonere"', ['FOL2003 "Exonere"']],
  ['account 4002 "Autres" revenue\nitem "Haie" credit 4O02 tax "TPS"', ["FOL2001 4O02"]],
  // What no mistake could have meant is unused all the same.
  [
    `${ownGroups}tax group "Exonéré" = exempt
tax TVQ credit 2420 { 9% from 2011-01-01 }
item "Haie" credit 4001 tax TVQ`,
    ['FOL2111 "Exonéré"', "FOL2007 TVQ"],
  ],
])("tells a wrong name once, and not what it was written for as unused: %s", (text, expected) => {
  expect(problemsOf(`${text}\n`)).toEqual(expected);
});

it("lets accounts stand that are declared so as not to be used", () => {
  const text = `account 1200 "Clients" asset linked to receivables
account 1000 "Actif" asset header
account 4009 "Anciennes ventes" revenue inactive
`;
  expect(problemsOf(text)).toEqual([]);
});

it.each([
  ["  9% from 2011-01-01 to 2011-12-31\n  10% from 2012-01-01", []],
  ["  9% from 2011-01-01 to 2011-12-30\n  10% from 2012-01-01", ["FOL4020 10% from 2012-01-01"]],
  ["  9% from 2011-01-01\n  10% from 2012-01-01", ["FOL4021 10% from 2012-01-01"]],
  ["  9% from 2011-01-01\n  10% from 2011-01-01", ["FOL4021 10% from 2011-01-01"]],
  ["  9% from 2027-01-01", ["FOL4023 TVQ"]],
  ["  9% from 2011-01-01 to 2025-12-31", ["FOL4023 TVQ"]],
  ["  9% from 2011-02-29\n  10% from 2012-01-01", ["FOL2020 2011-02-29"]],
])("reads the history of a tax: %j", (rates, expected) => {
  const text = `tax TVQ credit 2420 {
${rates}
}
tax group "TVQ" = TVQ
item "Haie" credit 4001 tax "TVQ"
`;
  expect(problemsOf(text)).toEqual(expected);
});

it.each([
  ["recognize on payment", ["FOL4032 recognize"]],
  ["deposits 2310\n  recognize on payment", []],
  ['description "→ {number}"', ['FOL3013 "→ {number}"']],
  ['texts cut\n  reference "Numéro de pièce {number}"', []],
  ['reference "Numéro de pièce {number}"', ['FOL3014 "Numéro de pièce {number}"']],
])("weighs the settings: %s", (setting, expected) => {
  expect(problemsOf(bookWith(`  ${setting}`))).toEqual(expected);
});

it("knows which amounts of a source have nowhere to go", () => {
  const source = `source caisse csv "*.csv" {
  kind = column "Type" { "Acompte" = deposit }
  number = column "No"
  date = column "Date"
  fee = column "Frais"
  applies.writeOff = column "Radiation"
}
`;
  expect(problemsOf(bookWith("", source))).toEqual([
    'FOL4032 kind = column "Type" { "Acompte" = deposit }',
    'FOL3060 fee = column "Frais"',
    'FOL3060 applies.writeOff = column "Radiation"',
  ]);
  expect(
    problemsOf(bookWith("  fees to 5999\n  write-off to 5999\n  ignore deposit", source)),
  ).toEqual([]);
});

it("tells a tax behind `purchases`, which is of bills alone", () => {
  const text = purchaseBook
    .replace("payable     2110", "payable     2110\n  credit      4001")
    .replace(
      'item "Vaisselle"',
      'item "Nappes" purchases debit 5100 tax "TPS+TVQ"\nitem "Vaisselle"',
    );
  const { problems } = checkTexts([{ path: "book.folio", text }]);
  const remedies = problems.flatMap(({ code, message, remedy }) =>
    code === "FOL3020" && message.en.includes("Nappes") ? [remedy.en] : [],
  );
  expect(remedies).toEqual([
    "What follows “purchases” is for bills alone: write “tax” before it, and it holds for both",
  ]);
  const before = text.replace(
    '"Nappes" purchases debit 5100 tax "TPS+TVQ"',
    '"Nappes" tax "TPS+TVQ" purchases debit 5100',
  );
  const told = checkTexts([{ path: "book.folio", text: before }]).problems;
  expect(told.filter(({ message }) => message.en.includes("Nappes"))).toEqual([]);
});

it("tells integrations that take the same documents as integrations", () => {
  const text = afasExample.slice(afasExample.indexOf('book "Ex'));
  const wrong = text.replace(/(integration ventes \{\s+journal) VK/, "$1 BQ");
  expect(wrong).not.toBe(text);
  const { problems } = checkTexts([{ path: "book.folio", text: wrong }]);
  const [problem] = problems.filter(({ code }) => code === "FOL3050");
  expect(problem?.message.en).toMatch(/^Two integrations take the same documents where /);
  expect(problem?.remedy.en).toContain("a journal of the type that it is meant for");
});
