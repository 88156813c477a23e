// Makes a failing case small: parts, then lines, then characters are left out while it still fails the same way.
import type { Case, Part } from "./case.ts";
import type { Fuzzer } from "./fuzzer.ts";

/** Enough for cases of some hundred lines; a shrunk case need not be the smallest. */
const mostTries = 3_000;

export async function shrink(
  made: Case,
  failsAlike: (smaller: Case) => Promise<boolean>,
  seconds: number,
  { simpler = () => [], onlySimpler }: Pick<Fuzzer, "simpler" | "onlySimpler">,
): Promise<Case> {
  let best = made;
  let tries = 0;
  const deadline = performance.now() + seconds * 1000;
  const attempt = async (smaller: Case): Promise<boolean> => {
    if (tries++ >= mostTries || performance.now() > deadline) return false;
    if (!(await failsAlike(smaller))) return false;
    best = smaller;
    return true;
  };
  for (let went = true; went; ) {
    went = false;
    for (const other of simpler(best)) went = went || (await attempt(other));
  }
  if (onlySimpler) return best;
  for (let size = -1; size !== sizeOf(best); ) {
    size = sizeOf(best);
    for (const { path } of best.parts) {
      await attempt({ parts: best.parts.filter((part) => part.path !== path) });
    }
    for (const { path } of best.parts) {
      await leaveOut(path, lines, attempt, () => best);
      // The lines of a list are values of their own; cutting into them only makes other values.
      if (!path.endsWith(".jsonl")) await leaveOut(path, singles, attempt, () => best);
    }
  }
  return best;
}

/** Leaves out runs of units, long runs first. */
async function leaveOut(
  path: string,
  cut: (bytes: Uint8Array) => readonly Uint8Array[],
  attempt: (smaller: Case) => Promise<boolean>,
  best: () => Case,
): Promise<void> {
  const unitsNow = () => cut(best().parts.find((part) => part.path === path)?.bytes ?? none);
  for (let length = unitsNow().length; length >= 1; length = Math.floor(length / 2)) {
    for (let from = 0; from < unitsNow().length; ) {
      const units = unitsNow();
      const kept = [...units.slice(0, from), ...units.slice(from + length)];
      if (!(await attempt(replaced(best(), { path, bytes: Buffer.concat(kept) })))) from += length;
    }
  }
}

const none = new Uint8Array();

function lines(bytes: Uint8Array): readonly Uint8Array[] {
  const cut: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1;
    cut.push(bytes.subarray(start, end));
    start = end;
  }
  return cut;
}

function singles(bytes: Uint8Array): readonly Uint8Array[] {
  // Long texts only lose lines.
  if (bytes.length > 2_000) return [];
  return Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
}

function replaced({ parts }: Case, changed: Part): Case {
  return { parts: parts.map((part) => (part.path === changed.path ? changed : part)) };
}

function sizeOf({ parts }: Case): number {
  return parts.reduce((sum, { bytes }) => sum + 1 + bytes.length, 0);
}
