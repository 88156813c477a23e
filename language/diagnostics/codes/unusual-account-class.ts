// An item on an account of an unusual class.

import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface UnusualAccountClassWords {
  readonly code: string;
  readonly class: Bilingual;
  readonly use: Bilingual;
  readonly wanted: Bilingual;
}

export const unusualAccountClass = defineDiagnostic<UnusualAccountClassWords>({
  code: "FOL2105",
  name: "unusual-account-class",
  severity: "warning",
  title: {
    en: "Account of an unusual class",
    fr: "Compte d’une classe inhabituelle",
  },
  why: {
    en: "What is sold is nearly always revenue; gift cards and amounts paid for a customer are the exceptions, and a reason says so.",
    fr: "Ce qui est vendu est presque toujours un revenu; les cartes-cadeaux et les débours sont les exceptions, et une raison le dit.",
  },
  message: (words) => ({
    en: `Account ${words.code} is ${words.class.en}, and ${words.use.en} is usually ${words.wanted.en}`,
    fr: `Le compte ${words.code} est ${words.class.fr}, et ${words.use.fr} est d’ordinaire ${words.wanted.fr}`,
  }),
  remedy: () => ({
    en: 'Use another account, or give the reason with because "…"',
    fr: 'Utilisez un autre compte, ou donnez la raison avec because "…"',
  }),
  bad: `account 2320 "Cartes-cadeaux" liability
item "Carte-cadeau" debit 1210 credit <|2320|> tax "TPS"
`,
  good: `account 2320 "Cartes-cadeaux" liability
item "Carte-cadeau" debit 1210 credit 2320 tax "TPS" because "due au client jusqu'à ce qu'elle serve"
`,
});
