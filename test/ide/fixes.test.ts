import { expect, test } from "vitest";
import { fixesAt } from "../../language/ide/fixes.ts";
import { marked, markedFile } from "../support/ide.ts";

/** The text after the first fix at the cursor. */
function fixed(text: string): string | undefined {
  const { checked, offset, text: plain } = marked(text);
  const [offered] = fixesAt(checked.problems, markedFile, { start: offset, end: offset });
  if (offered === undefined) return undefined;
  return offered.fix.edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (done, { span, text }) => done.slice(0, span.start) + text + done.slice(span.end),
      plain,
    );
}

test("a misspelt name becomes the near one", () => {
  expect(fixed('item "A" debit 1210 credit 4O<|>01 tax "Détaxé"')).toBe(
    'item "A" debit 1210 credit 4001 tax "Détaxé"',
  );
  expect(fixed('item "A" debit 1210 credit 4001 tax "detax<|>é"')).toBe(
    'item "A" debit 1210 credit 4001 tax "Détaxé"',
  );
});

test("elsewhere there is nothing to fix", () => {
  expect(fixed('it<|>em "A" debit 1210 credit 4O01 tax "Détaxé"')).toBeUndefined();
});
