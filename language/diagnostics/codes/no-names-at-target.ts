// FOL6130: `at` a target whose files never name what is declared.
import { defineDiagnostic } from "../define.ts";
import { aFrench, anEnglish, type NounKind, nounOf } from "../wording.ts";

export const noNamesAtTarget = defineDiagnostic<{
  readonly target: string;
  readonly of: NounKind;
}>({
  code: "FOL6130",
  name: "no-names-at-target",
  severity: "error",
  title: {
    en: "The target has no such names",
    fr: "La cible n’a pas de tels noms",
  },
  why: {
    en: "`at` says what a package calls an item, a tax group or a method in its own lists. The files of this target name accounts only.",
    fr: "«\u00a0at\u00a0» dit comment un logiciel appelle un article, un groupe de taxes ou un mode de paiement dans ses propres listes. Les fichiers de cette cible ne nomment que des comptes.",
  },
  message: ({ target, of }) => ({
    en: `${target} has no name of its own for ${anEnglish(nounOf(of))}`,
    fr: `${target} n’a pas de nom à elle pour ${aFrench(nounOf(of))}`,
  }),
  remedy: () => ({
    en: "Remove the clause, or name a target that has such names, such as `quickbooks`",
    fr: "Retirez la clause, ou nommez une cible qui a de tels noms, comme «\u00a0quickbooks\u00a0»",
  }),
  bad: `
item "Semis" credit 4001 tax "TPS" at <|sage50|> "Semis de gazon"
`,
  good: `
item "Semis" credit 4001 tax "TPS" at quickbooks "Semis de gazon"
`,
});
