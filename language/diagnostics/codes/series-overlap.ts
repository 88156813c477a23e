// Two series that can hand out the same number.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { capital } from "../wording.ts";

export interface SeriesOverlapWords {
  /** `the series of journal VK`, `la série du journal VK`. */
  readonly owner: Bilingual;
  readonly other: Bilingual;
  readonly number: string;
}

export const seriesOverlap = defineDiagnostic<SeriesOverlapWords>({
  code: "FOL3063",
  name: "series-overlap",
  severity: "error",
  title: {
    en: "Two series hand out one number",
    fr: "Deux séries distribuent un même numéro",
  },
  why: {
    en: "An invoice number must be unique, whichever journal or module gives it. The package refuses the second invoice of that number, or files it with the first.",
    fr: "Un numéro de facture doit être unique, quel que soit le journal ou le module qui le donne. Le logiciel refuse la seconde facture du même numéro, ou la classe avec la première.",
  },
  message: ({ owner, other, number }) => ({
    en: `${capital(owner.en)} and ${other.en} both hand out ${number}`,
    fr: `${capital(owner.fr)} et ${other.fr} distribuent toutes deux le numéro ${number}`,
  }),
  remedy: () => ({
    en: "Give one of them another prefix, for example with one more letter, or end one before the other begins",
    fr: "Donnez à l’une un autre préfixe, par exemple avec une lettre de plus, ou terminez l’une avant que l’autre commence",
  }),
  bad: `journal VK "Ventes" sales series "F" 10000..19999
series abonnements <|"F1" 0001..4999|>
`,
  good: `journal VK "Ventes" sales series "F" 10000..19999
series abonnements "F1A" 0001..4999
`,
  fixed: true,
});
