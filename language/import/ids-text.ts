// A file of ids: sorted, so that the same ids give the same bytes, whatever the order of the answers.
import { idKinds, idsTarget, type TargetId, type TargetIds } from "../model/target-ids.ts";

export function idsText(ids: TargetIds): string {
  const parts = idKinds
    .filter((kind) => ids[kind].size > 0)
    .map((kind) => `  ${JSON.stringify(kind)}: {\n${lines(ids[kind]).join(",\n")}\n  }`);
  const head = ['  "folio": 1', `  "target": ${JSON.stringify(idsTarget)}`];
  return `{\n${[...head, ...parts].join(",\n")}\n}\n`;
}

/** A name a line, as long as one holds it: two versions of the file are compared line by line. */
function lines(ids: ReadonlyMap<string, TargetId>): readonly string[] {
  return [...ids]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, target]) => {
      const inside = pairs(target);
      const line = `    ${JSON.stringify(name)}: ${object(inside)}`;
      if (line.length < lineWidth) return line;
      return `    ${JSON.stringify(name)}: {\n      ${inside.join(",\n      ")}\n    }`;
    });
}

const lineWidth = 100;

function object(inside: readonly string[]): string {
  return inside.length === 0 ? "{}" : `{ ${inside.join(", ")} }`;
}

function pairs({
  id,
  income,
  entity,
  syncToken,
  customer,
  total,
  refused,
}: TargetId): readonly string[] {
  return [
    ...(id === undefined ? [] : [`"id": ${JSON.stringify(id)}`]),
    ...(income === undefined ? [] : [`"income": ${JSON.stringify(income)}`]),
    ...(entity === undefined ? [] : [`"entity": ${JSON.stringify(entity)}`]),
    ...(syncToken === undefined ? [] : [`"syncToken": ${JSON.stringify(syncToken)}`]),
    ...(customer === undefined ? [] : [`"customer": ${JSON.stringify(customer)}`]),
    ...(total === undefined ? [] : [`"total": ${JSON.stringify(total)}`]),
    ...(refused === undefined ? [] : [`"refused": ${JSON.stringify(refused)}`]),
  ];
}
