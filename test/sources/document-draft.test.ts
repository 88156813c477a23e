// Every field of a document has its place in one, of its type, and nothing else has.
import { expect, test } from "vitest";
import { documentFields } from "../../language/model/document-fields.ts";
import { applicationPuts, documentPuts, linePuts } from "../../language/sources/document-draft.ts";

test("the fields that can be put are the fields that there are", () => {
  const prefixed = <Whole>(prefix: string, puts: ReadonlyMap<string, { type: Whole }>) =>
    Array.from(puts, ([name, { type }]) => ({ name: prefix + name, type }));
  const all = [
    ...prefixed("", documentPuts),
    ...prefixed("line.", linePuts),
    ...prefixed("applies.", applicationPuts),
  ];
  const byName = (left: { name: string }, right: { name: string }) =>
    left.name < right.name ? -1 : 1;
  expect(all.sort(byName)).toEqual(
    documentFields.map(({ name, type }) => ({ name, type })).sort(byName),
  );
});
