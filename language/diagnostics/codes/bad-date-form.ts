// FOL3005: a date form that cannot be read.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface BadDateFormWords {
  readonly form: string;
}

export const badDateForm = defineDiagnostic<BadDateFormWords>({
  code: "FOL3005",
  name: "bad-date-form",
  severity: "error",
  title: {
    en: "Date form that cannot be read",
    fr: "Format de date illisible",
  },
  why: {
    en: "Day, month and year must each be read once, or a date could be two days.",
    fr: "Le jour, le mois et l’année doivent être lus une fois chacun, sinon une date pourrait être deux jours.",
  },
  message: (words) => ({
    en: `${quoted(words.form).en} is not a form of dates`,
    fr: `${quoted(words.form).fr} n’est pas un format de date`,
  }),
  remedy: () => ({
    en: 'Write the day as dd or d, the month as mm or m and the year as yyyy, as in "dd/mm/yyyy"; a time of day behind it as "yyyy-mm-dd time"',
    fr: 'Écrivez le jour dd ou d, le mois mm ou m et l’année yyyy, comme dans "dd/mm/yyyy"; une heure à la suite, comme dans "yyyy-mm-dd time"',
  }),
  bad: `source caisse csv "caisse-*.csv" {
  kind = "sale"  number = column "No"  date = column "Date" as <|"jj/mm/aaaa"|>
}
`,
  good: `source caisse csv "caisse-*.csv" {
  kind = "sale"  number = column "No"  date = column "Date" as "dd/mm/yyyy"
}
`,
});
