// Documents in other currencies: the accounts that they need, and a target that takes them.
import { exchangeAccountMissing } from "../diagnostics/codes/exchange-account-missing.ts";
import { targetHomeCurrency } from "../diagnostics/codes/target-home-currency.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { findTarget } from "../targets/registry.ts";
import { type Check, isDoubtful } from "./context.ts";

export const exchange: Check = {
  id: "exchange",
  run: (context) => {
    const { book, target } = context;
    const { currencies, exchange: differences, exchangeRounding } = book.settings;
    if (currencies === undefined || isDoubtful(context, book.place)) return [];
    const { place } = currencies;
    const problems: Problem[] = [];
    for (const [setting, stated] of [
      ["exchange gain … loss", differences],
      ["rounding exchange to", exchangeRounding],
    ] as const) {
      if (stated === undefined) problems.push(exchangeAccountMissing.at(place, { setting }));
    }
    if (target?.foreign !== "refused") return problems;
    const { options = [] } = findTarget(target.name) ?? {};
    const option = options.some(({ name }) => name === "foreign");
    const words = { title: target.title, option };
    return [...problems, targetHomeCurrency.at(place, words, { target: target.name })];
  },
};
