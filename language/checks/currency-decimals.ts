// A book whose currency has more decimals than the target's file has room for.
import { currencyTooFine } from "../diagnostics/codes/currency-too-fine.ts";
import type { Check } from "./context.ts";

export const currencyDecimals: Check = {
  id: "currency-decimals",
  run: ({ book, target }) => {
    const { currency, places, target: named } = book.settings;
    const held = target?.decimals;
    if (target === undefined || held === undefined || places <= held) return [];
    const words = { title: target.title, currency, places, held };
    return [currencyTooFine.at(named.place ?? book.place, words, { target: target.name })];
  },
};
