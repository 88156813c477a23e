// An amount that cannot be kept exactly, or that is out of range for its place.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface BadAmountWords {
  readonly text: string;
  readonly clause: string;
  readonly allowed: Bilingual;
}

export const badAmount = defineDiagnostic<BadAmountWords>({
  code: "FOL4001",
  name: "bad-amount",
  severity: "error",
  title: {
    en: "Impossible amount",
    fr: "Montant impossible",
  },
  why: {
    en: "Amounts are exact: 18 digits before the point and 6 after, and no more.",
    fr: "Les montants sont exacts\u00a0: 18 chiffres avant le point et 6 après, pas davantage.",
  },
  message: (words) => ({
    en: `${words.text} cannot be the amount of ${quoted(words.clause).en}`,
    fr: `${words.text} ne peut pas être le montant de ${quoted(words.clause).fr}`,
  }),
  remedy: (words) => ({ en: `Write ${words.allowed.en}`, fr: `Écrivez ${words.allowed.fr}` }),
  bad: `item "Haie" debit 1210 credit 4001 tax "TPS" price <|60.1234567|>
`,
  good: `item "Haie" debit 1210 credit 4001 tax "TPS" price 60.12
`,
});
