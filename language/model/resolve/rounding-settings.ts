// Settings about cents: where they are made, and where what is left of them goes.
import type { Setting } from "../../syntax/tree.ts";
import { invariant } from "../../text/invariant.ts";
import * as limits from "../../text/limits.ts";
import type { Settings } from "../book.ts";
import { readRate, timesRate } from "../money.ts";
import { accountUse } from "./account-use.ts";
import { amountIn } from "./literals.ts";
import type { Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

type Written<Kind extends Setting["setting"]> = (Setting & { readonly setting: Kind }) | undefined;

/** Taxes are rounded per document, and left cents go to the largest remainder, unless the book says otherwise. */
export function resolveRounding(
  scope: Scope,
  taxes: Written<"rounding taxes">,
  split: Written<"rounding split">,
): Pick<Settings, "roundTaxes" | "leftover"> {
  const per =
    taxes === undefined
      ? undefined
      : readWord(scope, taxes.per, "rounding taxes per", ["document", "line"]);
  const to =
    split === undefined
      ? undefined
      : readWord(scope, split.to, "rounding split to", ["largest line", "largest remainder"]);
  return {
    roundTaxes: per ?? "document",
    leftover: to === "largest line" ? "largest" : "remainder",
  };
}

/** Cash is rounded by half a step at most, unless the book allows less. */
export function resolveCashRounding(
  scope: Scope,
  setting: Written<"rounding cash">,
): Settings["cashRounding"] {
  if (setting === undefined) return undefined;
  const account = accountUse(scope, setting.account);
  const step = amountIn(scope, setting.step, "rounding cash", "positive");
  const limit =
    setting.limit === undefined ? undefined : amountIn(scope, setting.limit, "up to", "positive");
  if (step === undefined) return undefined;
  invariant(half !== undefined, "0.5 is a rate");
  return {
    step,
    account,
    limit: limit ?? timesRate(step, half, limits.amountFractionDigits),
    ...(setting.because === undefined ? {} : { because: setting.because.text }),
  };
}

/** What it may come to follows from how many amounts are rounded, unless the book allows less. */
export function resolveExchangeRounding(
  scope: Scope,
  setting: Written<"rounding exchange">,
): Settings["exchangeRounding"] {
  if (setting === undefined) return undefined;
  const limit =
    setting.limit === undefined ? undefined : amountIn(scope, setting.limit, "up to", "positive");
  return {
    ...accountUse(scope, setting.account),
    ...(limit === undefined ? {} : { limit }),
    ...(setting.because === undefined ? {} : { because: setting.because.text }),
  };
}

const half = readRate("0.5");
