// `test`: documents, and what must become of them.
import type { TestDeclaration, TestExpectation } from "../../syntax/tree.ts";
import { invariant } from "../../text/invariant.ts";
import type { BookTest, Expectation, ExpectedPosting } from "../book.ts";
import { amountIn, dateIn } from "./literals.ts";
import { lookUp } from "./names.ts";
import { placeOf, type Scope } from "./resolution.ts";
import { resolveTestDocument } from "./test-documents.ts";

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
    return { place, expects: "problem", code, ...(document === undefined ? {} : { document }) };
  }
  invariant(document !== undefined, "the grammar gives every expected entry its document");
  if (step.expects === "no entry") return { place, expects: "no entry", document };
  const date = step.date === undefined ? undefined : dateIn(scope, step.date);
  const postings = step.postings.flatMap((posting): readonly ExpectedPosting[] => {
    const account = lookUp(scope, "account", posting.account);
    const amount = amountIn(scope, posting.amount, posting.side, "any");
    if (amount === undefined) return [];
    return [{ side: posting.side, account, amount, place: placeOf(scope, posting.span) }];
  });
  return { place, expects: "entry", document, ...(date === undefined ? {} : { date }), postings };
}
