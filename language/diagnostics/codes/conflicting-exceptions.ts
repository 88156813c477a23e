// Two exceptions that apply to the same document with different values.
import { defineDiagnostic } from "../define.ts";

export interface ConflictingExceptionsWords {
  readonly slot: string;
  readonly left: string;
  readonly right: string;
  /** A smallest document to which both apply, as field = value. */
  readonly witness: string;
}

export const conflictingExceptions = defineDiagnostic<ConflictingExceptionsWords>({
  code: "FOL3050",
  name: "conflicting-exceptions",
  severity: "error",
  title: {
    en: "Exceptions that contradict each other",
    fr: "Exceptions qui se contredisent",
  },
  why: {
    en: "Order never decides. Where two exceptions apply and neither is more specific, nothing says which value is meant.",
    fr: "L’ordre ne décide jamais. Si deux exceptions s’appliquent et qu’aucune n’est plus précise, rien ne dit quelle valeur est voulue.",
  },
  message: (words) => ({
    en: `Two exceptions apply where ${words.witness}: ${words.slot} ${words.left} and ${words.slot} ${words.right}`,
    fr: `Deux exceptions s’appliquent quand «\u00a0${words.witness}\u00a0»\u00a0: ${words.slot} ${words.left} et ${words.slot} ${words.right}`,
  }),
  remedy: () => ({
    en: "Make the conditions exclude each other, or add an exception for exactly the documents that both cover",
    fr: "Rendez les conditions exclusives, ou ajoutez une exception pour les seules pièces que les deux couvrent",
  }),
  bad: `account 4002 "Municipal" revenue
account 4003 "Laval"     revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
  <|credit 4003 when place = "Laval"|>
}
`,
  good: `account 4002 "Municipal" revenue
account 4003 "Laval"     revenue
account 4004 "Ville de Laval" revenue
item "Haie" debit 1210 credit 4001 tax "TPS" {
  credit 4002 when customer.group = "Municipal"
  credit 4003 when place = "Laval"
  credit 4004 when customer.group = "Municipal" and place = "Laval"
}
`,
});
