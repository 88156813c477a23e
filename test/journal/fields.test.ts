// Fields of a document: whatever a description or the book's identity may name is read.
import { expect, test } from "vitest";
import { fieldReader } from "../../language/journal/fields.ts";
import { documentFields } from "../../language/model/document-fields.ts";

test("every field of a document as a whole is read: the surcharge, too", () => {
  const nothing = fieldReader("no such field");
  const whole = documentFields.filter(({ name }) => !/^(?:line|applies|credits)\./.test(name));
  expect(whole.length).toBeGreaterThan(30);
  expect(whole.filter(({ name }) => fieldReader(name) === nothing)).toEqual([]);
});
