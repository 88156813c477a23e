// The name under which a file of ids knows a document, run after run: `invoice:F1001`, `bill:V7:B1`.
import { marksOfSupplier } from "../../journal/party.ts";
import type { Document } from "../../model/document.ts";
import { isPurchase } from "../../model/document-fields.ts";
import { keyOfPart, partsBeside } from "./parts.ts";
import type { References } from "./references.ts";

/** Each supplier numbers bills as it likes. */
export function keyOf(
  document: Pick<Document, "kind" | "number" | "supplier">,
  { knownDocument }: References,
): string {
  const { kind, number } = document;
  if (!isPurchase(kind)) return `${kind}:${number}`;
  const keys = marksOfSupplier(document).map((mark) => `${kind}:${mark}:${number}`);
  const isKnown = (key: string) =>
    [key, ...partsBeside.map(([part]) => keyOfPart(part, key))].some(
      (one) => knownDocument(one) !== undefined,
    );
  return keys.find(isKnown) ?? keys[0] ?? `${kind}::${number}`;
}
