// Every diagnostic, by code: one import and one entry each. Pages, examples and tests derive from it.
import type { Diagnostic } from "./define.ts";

/** Sorted by code. `never` lets diagnostics with different words stand in one list. */
export const registry: readonly Diagnostic<never>[] = [];
