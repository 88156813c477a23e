// FOL1011: a closing brace that closes nothing.
import { defineDiagnostic } from "../define.ts";

export const unopenedBrace = defineDiagnostic<undefined>({
  code: "FOL1011",
  name: "unopened-brace",
  severity: "error",
  title: {
    en: "A closing brace that closes nothing",
    fr: "Une accolade fermante qui ne ferme rien",
  },
  why: {
    en: "A `}` too many often means that a `{` above was taken out or closed too early.",
    fr: "Une « } » de trop signifie souvent qu’une « { » a été retirée plus haut, ou fermée trop tôt.",
  },
  message: () => ({
    en: "This `}` closes nothing",
    fr: "Cette « } » ne ferme rien",
  }),
  remedy: () => ({
    en: "Take it out, or open the block with `{`",
    fr: "Retirez-la, ou ouvrez le bloc par « { »",
  }),
  bad: `item "Neige" debit 1210 credit 4001 tax "TPS"\n<|}|>\n`,
  good: `item "Neige" debit 1210 credit 4001 tax "TPS"\n`,
  fixed: true,
});
