// An exception whose condition no document can fulfil.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface ExceptionNeverAppliesWords {
  readonly field: string;
}

export const exceptionNeverApplies = defineDiagnostic<ExceptionNeverAppliesWords>({
  code: "FOL3052",
  name: "exception-never-applies",
  severity: "warning",
  title: {
    en: "Exception that never applies",
    fr: "Exception qui ne s’applique jamais",
  },
  why: {
    en: "Its tests contradict each other, or ask for what never reaches this clause.",
    fr: "Ses tests se contredisent, ou demandent ce qui n’arrive jamais jusqu’à cette clause.",
  },
  message: (words) => ({
    en: `This exception never applies: no document has such a value of ${quoted(words.field).en} here`,
    fr: `Cette exception ne s’applique jamais\u00a0: aucune pièce n’a ici une telle valeur de ${quoted(words.field).fr}`,
  }),
  remedy: () => ({
    en: "Correct the condition or remove the exception",
    fr: "Corrigez la condition ou supprimez l’exception",
  }),
  bad: `account 4002 "Janvier" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  <|credit 4002 when date in 2026-01-31..2026-01-01|>
}
`,
  good: `account 4002 "Janvier" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when date in 2026-01-01..2026-01-31
}
`,
});
