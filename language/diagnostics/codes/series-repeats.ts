// A series whose numbers come back when the year's digits do.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { capital } from "../wording.ts";

export interface SeriesRepeatsWords {
  readonly owner: Bilingual;
  readonly number: string;
  readonly years: number;
}

export const seriesRepeats = defineDiagnostic<SeriesRepeatsWords>({
  code: "FOL3064",
  name: "series-repeats",
  severity: "warning",
  title: {
    en: "Series that comes back to its numbers",
    fr: "Série qui revient à ses numéros",
  },
  why: {
    en: "The year makes numbers of different years different only as long as its digits do not come back.",
    fr: "L’année ne distingue les numéros que tant que ses chiffres ne reviennent pas.",
  },
  message: ({ owner, number, years }) => ({
    en: `${capital(owner.en)} hands out ${number} again after ${years} years`,
    fr: `${capital(owner.fr)} redistribue le numéro ${number} après ${years} ans`,
  }),
  remedy: () => ({
    en: "Write the year with two digits or more: {yy}",
    fr: "Écrivez l’année avec deux chiffres ou plus\u00a0: {yy}",
  }),
  bad: `journal VK "Ventes" sales series <|"F{y}-" 0001..9999|>
`,
  good: `journal VK "Ventes" sales series "F{yy}-" 0001..9999
`,
  fixed: true,
});
