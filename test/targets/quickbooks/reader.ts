// Reads stage files for QuickBooks back: JSON whose numbers keep their digits, held to the schemas.
import { type Stage, stage } from "./schemas.ts";

export function readStage(file: Uint8Array): Stage {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(file);
  // Texts stay, numbers become texts: no amount passes through a float.
  const exact = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?/gsu, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
  return stage.parse(JSON.parse(exact));
}

export type Requests = Stage["batches"][number]["BatchItemRequest"];

export function requestsOf(stages: readonly Stage[]): Requests {
  return stages.flatMap(({ batches }) => batches.flatMap((batch) => batch.BatchItemRequest));
}

export function centsOf(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}
