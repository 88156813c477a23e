// `test`: documents, and what must become of them.
import { unknownProblemCode } from "../../diagnostics/codes/unknown-problem-code.ts";
import { knownCodes } from "../../diagnostics/known-codes.ts";
import type { Name, TestDeclaration, TestExpectation, TestPosting } from "../../syntax/tree.ts";
import { invariant } from "../../text/invariant.ts";
import { nearestName } from "../../text/names.ts";
import type { BookTest, Expectation, ExpectedPosting } from "../book.ts";
import { currencies } from "../currencies.ts";
import { amountIn, dateIn } from "./literals.ts";
import { lookUp, useInstead } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { resolveTestDocument } from "./test-documents.ts";
import { readWord } from "./words.ts";

export function resolveTestDeclaration(scope: Scope, declaration: TestDeclaration): BookTest {
  return {
    name: declaration.name.text,
    place: placeOf(scope, declaration.name.span),
    documents: declaration.steps.flatMap((step) =>
      step.step === "document" ? (resolveTestDocument(scope, step) ?? []) : [],
    ),
    expectations: declaration.steps.flatMap((step) =>
      step.step === "expectation" ? (resolveExpectation(scope, step) ?? []) : [],
    ),
  };
}

function resolveExpectation(scope: Scope, step: TestExpectation): Expectation | undefined {
  const place = placeOf(scope, step.span);
  const document = step.document?.text;
  if (step.expects === "problem") {
    const code = step.code?.text ?? "";
    if (step.code !== undefined) checkCode(scope, step.code);
    return { place, expects: "problem", code, ...(document === undefined ? {} : { document }) };
  }
  invariant(document !== undefined, "the grammar gives every expected entry its document");
  if (step.expects === "no entry") return { place, expects: "no entry", document };
  const date = step.date === undefined ? undefined : dateIn(scope, step.date);
  const postings = step.postings.flatMap((posting): readonly ExpectedPosting[] => {
    const account = lookUp(scope, "account", posting.account);
    const amount = amountIn(scope, posting.amount, posting.side, "any");
    if (amount === undefined) return [];
    const foreign = posting.foreign && foreignAmount(scope, posting.side, posting.foreign);
    const place = placeOf(scope, posting.span);
    return [{ side: posting.side, account, amount, ...(foreign && { foreign }), place }];
  });
  return { place, expects: "entry", document, ...(date === undefined ? {} : { date }), postings };
}

function foreignAmount(
  scope: Scope,
  side: string,
  written: NonNullable<TestPosting["foreign"]>,
): ExpectedPosting["foreign"] {
  const currency = readWord(scope, written.currency, "currency", currencies.keys());
  const amount = amountIn(scope, written.amount, side, "any");
  return currency === undefined || amount === undefined ? undefined : { amount, currency };
}

function checkCode(scope: Scope, { text: code, span }: Name): void {
  if (knownCodes.includes(code)) return;
  const near = nearestName(code, knownCodes);
  const place = placeOf(scope, span);
  const fixes = near === undefined ? [] : [useInstead(place, near, near)];
  report(scope, unknownProblemCode.at(place, { code, near }, { fixes }));
}
