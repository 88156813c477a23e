// Settings about other currencies: which ones documents come in, and where the differences of rates go.
import type { Setting } from "../../syntax/tree.ts";
import type { Settings } from "../book.ts";
import { currencies } from "../currencies.ts";
import { accountUse } from "./account-use.ts";
import { placeOf, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

type Written<Kind extends Setting["setting"]> = (Setting & { readonly setting: Kind }) | undefined;

export function resolveCurrencies(
  scope: Scope,
  setting: Written<"currencies">,
): Pick<Settings, "currencies"> {
  if (setting === undefined) return {};
  const codes = setting.currencies.flatMap(
    (name) => readWord(scope, name, "currencies", currencies.keys()) ?? [],
  );
  return { currencies: { codes, place: placeOf(scope, setting.keyword) } };
}

export function resolveExchange(
  scope: Scope,
  setting: Written<"exchange">,
): Pick<Settings, "exchange"> {
  if (setting === undefined) return {};
  const [gain, loss] = [accountUse(scope, setting.gain), accountUse(scope, setting.loss)];
  return { exchange: { gain, loss } };
}
