// A term of payment that is no number of days.
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

const discount = (days: string) => `
account 4190 "Escomptes" revenue
${exampleBookWith(`payment discount to 4190 within ${days} days 2%`)}
`;

export const badTerms = defineDiagnostic<{ readonly text: string }>({
  code: "FOL3072",
  name: "bad-terms",
  severity: "error",
  title: {
    en: "Term that is no number of days",
    fr: "Délai qui n’est pas un nombre de jours",
  },
  why: {
    en: "The days are printed on the invoice, and tell the customer until when less is due.",
    fr: "Les jours figurent sur la facture, et disent au client jusqu’à quand il doit moins.",
  },
  message: ({ text }) => ({
    en: `${text} is not a number of days from 1 to 999`,
    fr: `${text} n’est pas un nombre de jours de 1 à 999`,
  }),
  remedy: () => ({
    en: "Write the days in digits, such as `within 8 days`",
    fr: "Écrivez les jours en chiffres, comme «\u00a0within 8 days\u00a0»",
  }),
  bad: discount("<|8.5|>"),
  good: discount("8"),
});
