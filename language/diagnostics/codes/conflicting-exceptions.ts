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
  message: ({ slot, left, right, witness }) =>
    slot === "integration"
      ? {
          en: `Two integrations take the same documents where ${witness}: ${left} and ${right}`,
          fr: `Deux types d’intégration prennent les mêmes pièces quand «\u00a0${witness}\u00a0»\u00a0: ${left} et ${right}`,
        }
      : {
          en: `Two exceptions apply where ${witness}: ${slot} ${left} and ${slot} ${right}`,
          fr: `Deux exceptions s’appliquent quand «\u00a0${witness}\u00a0»\u00a0: ${slot} ${left} et ${slot} ${right}`,
        },
  remedy: ({ slot }) =>
    slot === "integration"
      ? {
          en: "Give each a journal of the type that it is meant for, since without `when` it takes every document that its journal’s type is for; or make their conditions exclude each other",
          fr: "Donnez à chacun un journal du type voulu, car sans «\u00a0when\u00a0» il prend toutes les pièces auxquelles sert ce type de journal; ou rendez leurs conditions mutuellement exclusives",
        }
      : {
          en: "Make the conditions exclude each other, or add an exception for exactly the documents that both cover",
          fr: "Rendez les conditions exclusives, ou ajoutez une exception pour les seules pièces que les deux couvrent",
        },
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
