// A value that a field can never have.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface ValueOfWrongTypeWords {
  readonly text: string;
  readonly field: string;
  readonly wanted: Bilingual;
}

export const valueOfWrongType = defineDiagnostic<ValueOfWrongTypeWords>({
  code: "FOL3004",
  name: "value-of-wrong-type",
  severity: "error",
  title: {
    en: "Value that the field cannot have",
    fr: "Valeur que le champ ne peut pas avoir",
  },
  why: {
    en: "A condition on a value that never occurs would never hold.",
    fr: "Une condition sur une valeur impossible ne serait jamais remplie.",
  },
  message: (words) => ({
    en: `${quoted(words.field).en} is never ${quoted(words.text).en}`,
    fr: `${quoted(words.field).fr} n’est jamais ${quoted(words.text).fr}`,
  }),
  remedy: (words) => ({ en: `It is ${words.wanted.en}`, fr: `C’est ${words.wanted.fr}` }),
  bad: `account 4002 "Ventes de janvier" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when date = <|"janvier"|>
}
`,
  good: `account 4002 "Ventes de janvier" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when date in 2026-01-01..2026-01-31
}
`,
});
