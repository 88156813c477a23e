// FOL8004: a file of a book has more warnings and hints than are told.
import { bookProblems } from "../../text/limits.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly told: number;
  readonly more: number;
}

export const tooManyRemarks = defineDiagnostic<Words>({
  code: "FOL8004",
  name: "too-many-remarks",
  severity: "information",
  title: {
    en: "More remarks than can be shown",
    fr: "Plus de remarques qu’il n’est utile d’en montrer",
  },
  why: {
    en: "A chart of ten thousand accounts of which a book uses ten would bury what matters.",
    fr: "Un plan de dix mille comptes dont le paramétrage utilise dix enterrerait ce qui compte.",
  },
  message: ({ told, more }) => ({
    en: `The first ${told} warnings and hints on the file are shown, and ${more} more are not`,
    fr: `Les ${told} premiers avertissements et conseils sur le fichier sont montrés, et ${more} autres ne le sont pas`,
  }),
  remedy: () => ({
    en: "Look into the first ones; there is nothing that must be done",
    fr: "Examinez les premiers; rien n’oblige à les suivre",
  }),
  bad: accounts(bookProblems + 1),
  good: 'item "Neige" debit 1210 credit 4001 tax "TPS"\n',
});

function accounts(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `account ${50_000 + index} "Réserve ${index}" expense\n`,
  ).join("");
}
