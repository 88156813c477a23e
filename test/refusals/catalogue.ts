// Everything that packages, connectors and help pages refuse, in the order of the table that readers see.
import { connectors } from "./connectors.ts";
import { currenciesRefused } from "./currencies.ts";
import { helpPages } from "./help-pages.ts";
import { purchases } from "./purchases.ts";
import type { Refusal } from "./refusal.ts";

export const catalogue: readonly Refusal[] = [
  ...connectors,
  ...purchases,
  ...currenciesRefused,
  ...helpPages,
];
