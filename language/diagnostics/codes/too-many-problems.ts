// FOL8003: a file has more syntax problems than are told.
import { syntaxProblems } from "../../text/limits.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly told: number;
}

export const tooManyProblems = defineDiagnostic<Words>({
  code: "FOL8003",
  name: "too-many-problems",
  severity: "error",
  title: {
    en: "More problems than can be shown",
    fr: "Plus de problèmes qu’il n’est utile d’en montrer",
  },
  why: {
    en: "A file with this many problems is often not a book at all, or has one mistake that brings all the others.",
    fr: "Un fichier qui a autant de problèmes n’est souvent pas un paramétrage, ou contient une erreur qui entraîne toutes les autres.",
  },
  message: ({ told }) => ({
    en: `The file has more than ${told} problems, and only the first are shown`,
    fr: `Le fichier a plus de ${told} problèmes, et seuls les premiers sont montrés`,
  }),
  remedy: () => ({
    en: "Put the first problems right, and check again",
    fr: "Corrigez les premiers problèmes, puis vérifiez de nouveau",
  }),
  bad: `${'metod "X" debit 1 credit 2\n'.repeat(syntaxProblems)}<|metod|> "X" debit 1 credit 2`,
  good: `method "Comptant" debit 1020 credit 1210`,
});
