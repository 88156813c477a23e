// The option of targets whose file has no place for an amount in another currency.
import type { TargetOptionRule, TargetRules } from "../model/target.ts";
import type { OptionReader } from "./options.ts";

export const foreignOption: TargetOptionRule = {
  name: "foreign",
  value: "word",
  words: ["refuse", "home"],
  fallback: "refuse",
  explains: {
    en: "Documents in other currencies: refused, or written by their amounts in the book’s own currency alone, without the foreign amounts and the rate",
    fr: "Pièces dans d’autres devises\u00a0: refusées, ou écrites par leurs seuls montants dans la devise du paramétrage, sans les montants étrangers ni le taux",
  },
};

export function foreignRule(option: OptionReader): TargetRules["foreign"] {
  return option.is("foreign", "home") ? "home" : "refused";
}
