// An integration puts documents into a journal of another type.
import { defineDiagnostic } from "../define.ts";
import { documentNoun } from "../document-wording.ts";
import { aFrench, anEnglish, listed } from "../wording.ts";

export interface JournalTypeWords {
  readonly integration: string;
  readonly kind: string;
  readonly journal: string;
  readonly type: string;
  readonly taken: readonly string[];
}

export const journalType = defineDiagnostic<JournalTypeWords>({
  code: "FOL3071",
  name: "journal-type",
  severity: "error",
  title: {
    en: "Journal of the wrong type",
    fr: "Journal du mauvais type",
  },
  why: {
    en: "A sales journal posts to the debtors and a bank journal to the bank account by itself; a document of another kind does not belong there.",
    fr: "Un journal de ventes impute de lui-même aux débiteurs et un journal de banque au compte de banque; une pièce d’un autre genre n’y a pas sa place.",
  },
  message: ({ integration, kind, journal, type }) => ({
    en: `Integration “${integration}” puts ${anEnglish(documentNoun(kind))} into journal ${journal}, which is of type ${type}`,
    fr: `Le type d’intégration «\u00a0${integration}\u00a0» met ${aFrench(documentNoun(kind))} dans le journal ${journal}, qui est du type ${type}`,
  }),
  remedy: ({ taken }) => ({
    en: `Name a journal of type ${listed(taken).en}`,
    fr: `Nommez un journal du type ${listed(taken).fr}`,
  }),
  bad: `journal VK "Ventes" sales
journal BQ "Banque" bank
integration banque when kind = payment {
  journal <|VK|>
}
`,
  good: `journal VK "Ventes" sales
journal BQ "Banque" bank
integration banque when kind = payment {
  journal BQ
}
`,
  fixed: true,
});
