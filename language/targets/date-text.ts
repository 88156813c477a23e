// Dates in the form that an option of a target asks for.
import type { CivilDate } from "../model/calendar.ts";
import type { TargetOptionRule } from "../model/target.ts";
import type { Bilingual } from "../text/bilingual.ts";

/** Year, month and day once each, with one mark between them or none. */
const pattern = /^(yyyy|mm|dd)([-/. ]?)(?!\1)(yyyy|mm|dd)\2(?!\1|\3)(?:yyyy|mm|dd)$/;

export function dateFormOption(
  fallback: string,
  explains: Bilingual,
  unconfirmed?: Bilingual,
): TargetOptionRule {
  return {
    name: "date form",
    value: "text",
    form: {
      pattern,
      words: {
        en: '`yyyy`, `mm` and `dd` in quotation marks, such as "dd/mm/yyyy"',
        fr: '`yyyy`, `mm` et `dd` entre guillemets, par exemple "dd/mm/yyyy"',
      },
    },
    fallback,
    explains,
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
  };
}

export function dateText(date: CivilDate, form: string): string {
  return form
    .replace("yyyy", date.slice(0, 4))
    .replace("mm", date.slice(5, 7))
    .replace("dd", date.slice(8, 10));
}
