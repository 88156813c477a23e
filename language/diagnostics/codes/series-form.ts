// A series whose prefix or range cannot be counted through.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export interface SeriesFormWords {
  readonly reason: "prefix" | "digits" | "backwards" | "widths";
}

const reasons: { readonly [reason in SeriesFormWords["reason"]]: Bilingual } = {
  prefix: {
    en: "In a prefix, braces hold only the year: {yyyy}, {yyy}, {yy} or {y}",
    fr: "Dans un préfixe, les accolades ne contiennent que l’année\u00a0: {yyyy}, {yyy}, {yy} ou {y}",
  },
  digits: {
    en: "A series is counted in whole numbers of at most 15 digits",
    fr: "Une série se compte en nombres entiers d’au plus 15 chiffres",
  },
  backwards: {
    en: "The series ends before it begins",
    fr: "La série finit avant d’avoir commencé",
  },
  widths: {
    en: "The ends of the series have different widths, and one of them begins with a zero",
    fr: "Les deux bouts de la série n’ont pas la même largeur, et l’un commence par un zéro",
  },
};

const remedies: { readonly [reason in SeriesFormWords["reason"]]: Bilingual } = {
  prefix: {
    en: 'Write the prefix as the counter has it, such as "F{yy}-"',
    fr: 'Écrivez le préfixe tel que le compteur l’indique, comme «\u00a0"F{yy}-"\u00a0»',
  },
  digits: {
    en: "Write the first and the last number in digits, such as 00001..49999",
    fr: "Écrivez le premier et le dernier numéro en chiffres, comme 00001..49999",
  },
  backwards: {
    en: "Write the smaller number first",
    fr: "Écrivez d’abord le plus petit numéro",
  },
  widths: {
    en: "Write both with the same number of digits, or both without leading zeros",
    fr: "Écrivez-les avec autant de chiffres l’un que l’autre, ou tous deux sans zéros de tête",
  },
};

export const seriesForm = defineDiagnostic<SeriesFormWords>({
  code: "FOL3061",
  name: "series-form",
  severity: "error",
  title: {
    en: "Series that cannot be counted",
    fr: "Série qui ne peut pas se compter",
  },
  why: {
    en: "Folio knows which numbers a series hands out only if its prefix, its width and its two ends are certain.",
    fr: "Folio ne sait quels numéros une série distribue que si son préfixe, sa largeur et ses deux bouts sont certains.",
  },
  message: ({ reason }) => reasons[reason],
  remedy: ({ reason }) => remedies[reason],
  bad: `journal VK "Ventes" sales series "F" 00001..<|9999|>
`,
  good: `journal VK "Ventes" sales series "F" 00001..09999
`,
});
