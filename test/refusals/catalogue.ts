// Everything that packages, connectors and help pages refuse, in the order of the table that readers see.
import { connectors } from "./connectors.ts";
import { helpPages } from "./help-pages.ts";
import type { Refusal } from "./refusal.ts";

export const catalogue: readonly Refusal[] = [...connectors, ...helpPages];
