// An object of JSON whose keys are looked up.
import type { JsonNode } from "./json-parse.ts";

export type ObjectNode = JsonNode & { readonly is: "object" };

export function childOf(node: ObjectNode, key: string): JsonNode | undefined {
  return node.entries.find((entry) => entry.key === key)?.value;
}

/** The text under a key; undefined where there is none. */
export function textUnder(node: ObjectNode, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.is === "text" ? child.text : undefined;
}
