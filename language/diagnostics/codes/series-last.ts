// The number that a series gave last lies outside of it.
import { defineDiagnostic } from "../define.ts";

export interface SeriesLastWords {
  readonly last: string;
  readonly from: string;
  readonly to: string;
}

export const seriesLast = defineDiagnostic<SeriesLastWords>({
  code: "FOL3062",
  name: "series-last",
  severity: "error",
  title: {
    en: "Last number outside of its series",
    fr: "Dernier numéro hors de sa série",
  },
  why: {
    en: "The counter of the last invoice says where the series goes on; outside of the range, the next number would belong to another series.",
    fr: "Le compteur de la dernière facture indique où la série continue; hors de l’intervalle, le numéro suivant appartiendrait à une autre série.",
  },
  message: ({ last, from, to }) => ({
    en: `${last} is not a number from ${from} to ${to}`,
    fr: `${last} n’est pas un numéro de ${from} à ${to}`,
  }),
  remedy: ({ from, to }) => ({
    en: `Write the number that the journal gave last, from ${from} to ${to}, without its prefix; or leave \`last\` out`,
    fr: `Écrivez le dernier numéro donné par le journal, de ${from} à ${to}, sans son préfixe; ou omettez «\u00a0last\u00a0»`,
  }),
  bad: `journal VK "Ventes" sales series "F" 10000..19999 last <|20412|>
`,
  good: `journal VK "Ventes" sales series "F" 10000..19999 last 10412
`,
});
