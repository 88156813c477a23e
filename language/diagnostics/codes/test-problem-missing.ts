import { defineDiagnostic } from "../define.ts";

/** A test of the book expects a problem that the documents do not have. */
export const testProblemMissing = defineDiagnostic<{
  readonly code: string;
  readonly found: string;
}>({
  code: "FOL9004",
  name: "test-problem-missing",
  severity: "error",
  title: {
    en: "A test expects a problem that is not found",
    fr: "Un test attend un problème qui n’est pas trouvé",
  },
  why: {
    en: "The test says that such documents are refused, and they are not.",
    fr: "Le test dit que de telles pièces sont refusées, et elles ne le sont pas.",
  },
  message: ({ code, found }) => ({
    en: `The documents do not give ${code}${found === "" ? "" : `, but ${found}`}`,
    fr: `Les pièces ne donnent pas ${code}${found === "" ? "" : `, mais ${found}`}`,
  }),
  remedy: () => ({
    en: "Correct the documents of the test so that they show the problem, or leave the expectation out",
    fr: "Corrigez les pièces du test pour qu’elles montrent le problème, ou retirez l’attente",
  }),
  bad: `
test "un article inconnu" {
  invoice "F1" 2026-01-15 { "Tonte" 60.00  TPS 3.00 }
  <|expect problem FOL5051 "F1"|>
}
`,
  good: `
test "un article inconnu" {
  invoice "F1" 2026-01-15 { "Taille" 60.00  TPS 3.00 }
  expect problem FOL5051 "F1"
}
`,
});
