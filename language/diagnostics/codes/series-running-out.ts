// A series that has few numbers left.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { capital } from "../wording.ts";

export interface SeriesRunningOutWords {
  readonly owner: Bilingual;
  readonly left: number;
  readonly last: string;
}

export const seriesRunningOut = defineDiagnostic<SeriesRunningOutWords>({
  code: "FOL3065",
  name: "series-running-out",
  severity: "warning",
  title: {
    en: "Series about to run out",
    fr: "Série bientôt épuisée",
  },
  why: {
    en: "A counter that reaches the end of its series stops invoicing, or goes on into the numbers of another.",
    fr: "Un compteur arrivé au bout de sa série arrête la facturation, ou continue dans les numéros d’une autre.",
  },
  message: ({ owner, left, last }) =>
    left === 0
      ? {
          en: `${capital(owner.en)} has no number left: it ended with ${last}`,
          fr: `${capital(owner.fr)} n’a plus de numéro\u00a0: elle s’est terminée à ${last}`,
        }
      : {
          en: `${capital(owner.en)} has ${left} ${left === 1 ? "number" : "numbers"} left, to ${last}`,
          fr: `Il reste ${left} ${left === 1 ? "numéro" : "numéros"} à ${owner.fr}, jusqu’à ${last}`,
        },
  remedy: () => ({
    en: "Extend the series, or begin another, before the counter gets there",
    fr: "Prolongez la série, ou commencez-en une autre, avant que le compteur n’y arrive",
  }),
  bad: `journal VK "Ventes" sales series <|"F" 10000..19999|> last 19990
`,
  good: `journal VK "Ventes" sales series "F" 10000..29999 last 19990
`,
});
