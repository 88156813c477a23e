// FOL6153: terms for a feature that the package has to switch on first.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";

/** As the book and the options of the target call it. */
export type Feature = "payment discount" | "credit restriction";

export const featureWords = {
  "payment discount": { en: "payment discount", fr: "l’escompte" },
  "credit restriction": { en: "credit restriction", fr: "la limitation de crédit" },
} as const;

const withTerms = (account: string) =>
  afasExample
    .replace(
      "receivable  400\n",
      `receivable  400\n  payment discount to ${account} within 8 days 2%\n`,
    )
    .replace("account 550", 'account 656    "Escomptes"   expense\naccount 550');

export const featureNotOn = defineDiagnostic<{ readonly feature: Feature }>({
  code: "FOL6153",
  name: "feature-not-on",
  severity: "error",
  title: {
    en: "Days of a feature that is not switched on",
    fr: "Délai d’une fonction qui n’est pas activée",
  },
  why: {
    en: "AFAS takes the days of a payment discount or of a credit restriction only where that feature is switched on in the administration. No file tells whether it is, so the book says it.",
    fr: "AFAS ne prend les jours d’un escompte ou d’une limitation de crédit que si cette fonction est activée dans l’administration. Aucun fichier ne dit si elle l’est; c’est donc le paramétrage qui le dit.",
  },
  message: ({ feature }) => ({
    en: `The ${featureWords[feature].en} has days, and the options of the target do not say that AFAS has it switched on`,
    fr: `Un délai est donné pour ${featureWords[feature].fr}, et les options de la cible ne disent pas que la fonction est activée dans AFAS`,
  }),
  remedy: ({ feature }) => ({
    en: `Write \`${feature} on\` in the options of the target once it is switched on in the administration, or leave \`within …\` out`,
    fr: `Écrivez «\u00a0${feature} on\u00a0» dans les options de la cible une fois la fonction activée dans l’administration, ou omettez «\u00a0within …\u00a0»`,
  }),
  bad: withTerms("<|656|>"),
  good: withTerms("656").replace("afas", "afas { payment discount on }"),
  fixed: true,
});
