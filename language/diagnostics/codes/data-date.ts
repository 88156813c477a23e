// FOL5019: a date that is not written as its file declares, or that the calendar does not have.
import * as limits from "../../text/limits.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly field: string;
  readonly text: string;
  /** The declared form: `dd/mm/yyyy`. */
  readonly form: string;
  /** It has the form, and is no day. */
  readonly noSuchDay: boolean;
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
  message: ({ field, text, form, noSuchDay }) =>
    noSuchDay
      ? {
          en: `${quoted(text).en} for \`${field}\` is no day of the calendar from ${limits.firstYear} to ${limits.lastYear}`,
          fr: `${quoted(text).fr} pour «\u00a0${field}\u00a0» n’est pas un jour du calendrier de ${limits.firstYear} à ${limits.lastYear}`,
        }
      : {
          en: `${quoted(text).en} is no date for \`${field}\`, which is written ${form}`,
          fr: `${quoted(text).fr} n’est pas une date pour «\u00a0${field}\u00a0», qui s’écrit ${form}`,
        },
  remedy: ({ form, noSuchDay }) =>
    noSuchDay
      ? { en: "Correct the date in the data", fr: "Corrigez la date dans les données" }
      : {
          en: `Write the date as ${form}, or say after \`as\` in the \`source\` how the file writes it`,
          fr: `Écrivez la date sous la forme ${form}, ou dites après «\u00a0as\u00a0» dans la «\u00a0source\u00a0» comment le fichier l’écrit`,
        },
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
