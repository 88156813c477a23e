// FOL5019: a date that is not written as its file declares, or that the calendar does not have.
import type { Bilingual } from "../../text/bilingual.ts";
import { unreachable } from "../../text/invariant.ts";
import * as limits from "../../text/limits.ts";
import { type CellMistake, cellReason, cellRemedy } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

/** What a person or a program did that wrote it. */
type Mistake =
  | "no such day"
  | "day for month"
  | "with time"
  | "UTC"
  | "serial number"
  | CellMistake
  | "other form";

interface Words {
  readonly field: string;
  readonly text: string;
  /** The declared form: `dd/mm/yyyy`. */
  readonly form: string;
  readonly mistake: Mistake;
  /** The form with the day where `form` has the month. */
  readonly swapped: string;
}

export const dataDate = defineDiagnostic<Words>({
  code: "FOL5019",
  name: "data-date",
  severity: "error",
  title: { en: "A date that cannot be read", fr: "Une date illisible" },
  why: {
    en: "01/02/2026 is the first of February or the second of January. A date is read only in the form that is declared, and only if the day exists.",
    fr: "01/02/2026 est le premier février ou le deux janvier. Une date n’est lue que dans la forme déclarée, et seulement si le jour existe.",
  },
  message: ({ field, text, form, mistake, swapped }) => {
    const reason = reasonOf(mistake, form, swapped);
    return {
      en: `${quoted(text).en} is no date for \`${field}\`: ${reason.en}`,
      fr: `${quoted(text).fr} n’est pas une date pour «\u00a0${field}\u00a0»\u00a0: ${reason.fr}`,
    };
  },
  remedy: ({ form, mistake, swapped }) => remedyOf(mistake, form, swapped),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,<|2026-02-30|>,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-02-28,Tremblay,Tonte,100.00,5.00,105.00
`,
});

function reasonOf(mistake: Mistake, form: string, swapped: string): Bilingual {
  switch (mistake) {
    case "no such day":
      return {
        en: `the calendar from ${limits.firstYear} to ${limits.lastYear} has no such day`,
        fr: `le calendrier de ${limits.firstYear} à ${limits.lastYear} n’a pas ce jour`,
      };
    case "day for month":
      return {
        en: `there is no such month; as ${swapped} it is a date`,
        fr: `ce mois n’existe pas; dans la forme ${swapped}, c’est une date`,
      };
    case "with time":
      return {
        en: "a time of day follows, which the `source` does not declare",
        fr: "une heure suit, que la «\u00a0source\u00a0» ne déclare pas",
      };
    case "UTC":
      return {
        en: "its time is one of UTC, and where the book is kept it may be another day",
        fr: "son heure est en temps universel (UTC), et ce peut être un autre jour là où la comptabilité se tient",
      };
    case "serial number":
      return {
        en: "it is a number of days, as spreadsheets keep their dates",
        fr: "c’est un nombre de jours, tel que les tableurs gardent leurs dates",
      };
    case "column too narrow":
    case "error of a formula":
      return cellReason(mistake);
    case "other form":
      return { en: `dates are written ${form}`, fr: `les dates s’écrivent ${form}` };
    default:
      return unreachable(mistake);
  }
}

function remedyOf(mistake: Mistake, form: string, swapped: string): Bilingual {
  switch (mistake) {
    case "no such day":
      return { en: "Correct the date in the data", fr: "Corrigez la date dans les données" };
    case "day for month":
      return {
        en: `Write \`as "${swapped}"\` in the \`source\` if the file writes all its dates so, or correct this one`,
        fr: `Écrivez «\u00a0as "${swapped}"\u00a0» dans la «\u00a0source\u00a0» si le fichier écrit ainsi toutes ses dates, ou corrigez celle-ci`,
      };
    case "with time":
      return {
        en: `Write \`as "${form} time"\` in the \`source\` to take the day as it is written, or leave the time out of the export`,
        fr: `Écrivez «\u00a0as "${form} time"\u00a0» dans la «\u00a0source\u00a0» pour prendre le jour tel qu’il est écrit, ou retirez l’heure de l’exportation`,
      };
    case "UTC":
      return {
        en: "Export local times, with or without their offset, such as 2026-01-05T21:00:00-05:00, or days without a time",
        fr: "Exportez l’heure locale, avec ou sans son décalage, comme 2026-01-05T21:00:00-05:00, ou le jour sans l’heure",
      };
    case "serial number":
      return {
        en: `Give the column a date format in the spreadsheet, such as ${form}, and save it as CSV again`,
        fr: `Donnez à la colonne un format de date dans le tableur, comme ${form}, puis enregistrez-la de nouveau en CSV`,
      };
    case "column too narrow":
    case "error of a formula":
      return cellRemedy(mistake);
    case "other form":
      return {
        en: `Write the date as ${form}, or say after \`as\` in the \`source\` how the file writes it`,
        fr: `Écrivez la date sous la forme ${form}, ou dites après «\u00a0as\u00a0» dans la «\u00a0source\u00a0» comment le fichier l’écrit`,
      };
    default:
      return unreachable(mistake);
  }
}
