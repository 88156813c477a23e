// A test that expects a problem with a code that no problem has.
import { defineDiagnostic } from "../define.ts";

export interface UnknownProblemCodeWords {
  readonly code: string;
  readonly near: string | undefined;
}

export const unknownProblemCode = defineDiagnostic<UnknownProblemCodeWords>({
  code: "FOL2031",
  name: "unknown-problem-code",
  severity: "error",
  title: {
    en: "Unknown code of a problem",
    fr: "Code de problème inconnu",
  },
  why: {
    en: "A test that waits for such a problem could never pass.",
    fr: "Un test qui attend un tel problème ne pourrait jamais réussir.",
  },
  message: (words) => ({
    en: `No problem has the code ${words.code}`,
    fr: `Aucun problème ne porte le code ${words.code}`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? {
          en: "Write a code that the documentation lists",
          fr: "Écrivez un code qui figure dans la documentation",
        }
      : { en: `The nearest is ${words.near}`, fr: `Le plus proche est ${words.near}` },
  bad: `test "un article inconnu" {
  invoice "F1" 2026-01-15 { "Neige" 60.00  TPS 3.00 }
  expect problem <|fol5051|>
}
`,
  good: `test "un article inconnu" {
  invoice "F1" 2026-01-15 { "Neige" 60.00  TPS 3.00 }
  expect problem FOL5051
}
`,
  fixed: true,
});
