// A method of payment without one of its two accounts.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface MethodWithoutAccountWords {
  readonly method: string | undefined;
  readonly slot: "debit" | "credit";
}

export const methodWithoutAccount = defineDiagnostic<MethodWithoutAccountWords>({
  code: "FOL3022",
  name: "method-without-account",
  severity: "error",
  title: {
    en: "Method of payment without an account",
    fr: "Mode de paiement sans compte",
  },
  why: {
    en: "A payment debits where the money arrives and credits what it settles; neither is guessed.",
    fr: "Un paiement débite le compte où l’argent arrive et crédite celui qu’il règle; aucun des deux n’est deviné.",
  },
  message: (words) => {
    const name =
      words.method === undefined
        ? { en: "“otherwise”", fr: "«\u00a0otherwise\u00a0»" }
        : quoted(words.method);
    const lacks =
      words.slot === "debit" ? { en: "debit", fr: "débiter" } : { en: "credit", fr: "créditer" };
    return {
      en: `Method ${name.en} has no account to ${lacks.en}`,
      fr: `Le mode de paiement ${name.fr} n’a pas de compte à ${lacks.fr}`,
    };
  },
  remedy: (words) => ({
    en: `Add “${words.slot}” with an account`,
    fr: `Ajoutez «\u00a0${words.slot}\u00a0» avec un compte`,
  }),
  bad: `method <|"Comptant"|> credit 1210
`,
  good: `method "Comptant" debit 1020 credit 1210
`,
});
