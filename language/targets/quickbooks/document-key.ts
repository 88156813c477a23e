// The name under which a file of ids knows a document, run after run: `invoice:F1001`, `bill:V7:B1`.
import type { Document } from "../../model/document.ts";
import { isPurchase } from "../../model/document-fields.ts";
import { keyOfPart, partsBeside } from "./parts.ts";
import type { References } from "./references.ts";

/** Each supplier numbers bills as it likes, and a name may be corrected: it is known by its id, or its number, first. */
export function keyOf(
  { kind, number, supplier = {} }: Pick<Document, "kind" | "number" | "supplier">,
  { knownDocument }: References,
): string {
  if (!isPurchase(kind)) return `${kind}:${number}`;
  const { id, number: own, name } = supplier;
  const keys = [id, own, name].flatMap((party) =>
    party === undefined || party === "" ? [] : [`${kind}:${party}:${number}`],
  );
  const isKnown = (key: string) =>
    [key, ...partsBeside.map(([part]) => keyOfPart(part, key))].some(
      (one) => knownDocument(one) !== undefined,
    );
  return keys.find(isKnown) ?? keys[0] ?? `${kind}::${number}`;
}
