// An exception that gives what holds without it.
import { defineDiagnostic } from "../define.ts";

export interface ExceptionChangesNothingWords {
  readonly slot: string;
  readonly value: string;
}

export const exceptionChangesNothing = defineDiagnostic<ExceptionChangesNothingWords>({
  code: "FOL3053",
  name: "exception-changes-nothing",
  severity: "information",
  title: {
    en: "Exception that changes nothing",
    fr: "Exception qui ne change rien",
  },
  why: {
    en: "Without the exception the same value would be taken.",
    fr: "Sans l’exception, la même valeur serait prise.",
  },
  message: (words) => ({
    en: `This exception changes nothing: ${words.slot} is ${words.value} without it, too`,
    fr: `Cette exception ne change rien\u00a0: sans elle, ${words.slot} est déjà ${words.value}`,
  }),
  remedy: () => ({
    en: "Remove the exception, or correct its value",
    fr: "Supprimez l’exception, ou corrigez sa valeur",
  }),
  bad: `item "Haie" debit 1210 credit 4001 tax "TPS" {
  <|credit 4001 when customer.group = "Municipal"|>
}
`,
  good: `account 4002 "Municipal" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
}
`,
});
