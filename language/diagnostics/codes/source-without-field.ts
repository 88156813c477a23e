// A source that does not say where a needed field comes from.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface SourceWithoutFieldWords {
  readonly source: string;
  readonly field: string;
}

export const sourceWithoutField = defineDiagnostic<SourceWithoutFieldWords>({
  code: "FOL3006",
  name: "source-without-field",
  severity: "error",
  title: {
    en: "Source without a needed field",
    fr: "Source sans un champ nécessaire",
  },
  why: {
    en: "A document without a kind, a number or a date is refused: no row of this source could be read.",
    fr: "Une pièce sans type, sans numéro ou sans date est refusée\u00a0: aucune ligne de cette source ne pourrait être lue.",
  },
  message: (words) => ({
    en: `Source ${quoted(words.source).en} does not say where ${quoted(words.field).en} comes from`,
    fr: `La source ${quoted(words.source).fr} ne dit pas d’où vient ${quoted(words.field).fr}`,
  }),
  remedy: (words) => ({
    en: `Add ${words.field} = column "…"`,
    fr: `Ajoutez ${words.field} = column "…"`,
  }),
  bad: `source <|caisse|> csv "caisse-*.csv" {
  kind = "sale"  date = column "Date"
}
`,
  good: `source caisse csv "caisse-*.csv" {
  kind = "sale"  number = column "No"  date = column "Date"
}
`,
});
