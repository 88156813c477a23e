// A document that was sent and is none any more: QuickBooks still has it, and no request takes back what somebody may
// have paid there.
import { sentDocumentVoid } from "../../diagnostics/codes/sent-document-void.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { PassedOver } from "../../journal/booking.ts";
import type { Document } from "../../model/document.ts";
import { keyOf } from "./document-key.ts";
import { keyOfPart, partsBeside } from "./parts.ts";
import type { References } from "./references.ts";

export function findTakenBack(
  document: Document,
  reason: PassedOver,
  refer: References,
): readonly Problem[] {
  if (reason === "ignored" || reason === "before cutover") return [];
  const key = keyOf(document, refer);
  const keys = [key, ...partsBeside.map(([part]) => keyOfPart(part, key))];
  const known = keys.flatMap((one) => {
    const { id, entity, total } = refer.knownDocument(one) ?? {};
    // What only a list tells of may be another's.
    return id === undefined || total !== undefined ? [] : [{ key: one, id, entity }];
  });
  if (known.length === 0) return [];
  return [sentDocumentVoid.at(document.origin, { document: document.number, reason, known })];
}
