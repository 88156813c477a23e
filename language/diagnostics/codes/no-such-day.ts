// A date that the calendar does not have.
import { defineDiagnostic } from "../define.ts";

export interface NoSuchDayWords {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export const noSuchDay = defineDiagnostic<NoSuchDayWords>({
  code: "FOL2020",
  name: "no-such-day",
  severity: "error",
  title: {
    en: "Date that does not exist",
    fr: "Date qui n’existe pas",
  },
  why: {
    en: "A date that is moved silently to the next month would post in the wrong period.",
    fr: "Une date reportée sans bruit au mois suivant tomberait dans la mauvaise période.",
  },
  message: (words) => ({
    en: `There is no day ${words.text}`,
    fr: `Le jour ${words.text} n’existe pas`,
  }),
  remedy: (words) => ({
    en: `Write a day of the calendar between ${words.first} and ${words.last}, as in 2026-01-15`,
    fr: `Écrivez un jour du calendrier entre ${words.first} et ${words.last}, comme 2026-01-15`,
  }),
  bad: `item "Haie" debit 1210 credit 4001 tax "TPS" inactive from <|2026-02-30|>
`,
  good: `item "Haie" debit 1210 credit 4001 tax "TPS" inactive from 2026-02-28
`,
});
