// FOL6152: a feature that is switched on in the package, and a book that leaves out what it then asks for.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";
import { type Feature, featureWords } from "./feature-not-on.ts";

export interface FeatureUnsetWords {
  readonly feature: Feature;
  readonly lacks: "account" | "days";
}

const lacking = {
  account: { en: "no account", fr: "ne donne pas de compte" },
  days: { en: "no days", fr: "ne donne pas de délai" },
} as const;

const withTerms = (discount: string) =>
  afasExample
    .replace("afas", "afas { payment discount on }")
    .replace("receivable  400\n", `receivable  400\n  payment discount to ${discount}\n`)
    .replace("account 550", 'account 656    "Escomptes"   expense\naccount 550');

export const featureUnset = defineDiagnostic<FeatureUnsetWords>({
  code: "FOL6152",
  name: "feature-unset",
  severity: "error",
  title: {
    en: "A feature that lacks its setting",
    fr: "Une fonction à laquelle manque son réglage",
  },
  why: {
    en: "Once the payment discount is used, AFAS asks for its days; once the credit restriction is used, for the account on which it is worked out.",
    fr: "Dès que l’escompte est utilisé, AFAS en demande les jours; dès que la limitation de crédit l’est, le compte de son calcul.",
  },
  message: ({ feature, lacks }) => ({
    en: `The ${featureWords[feature].en} is switched on, and the book gives it ${lacking[lacks].en}`,
    fr: `${featureWords[feature].fr.replace("l", "L")} est en fonction, et le paramétrage ${lacking[lacks].fr}`,
  }),
  remedy: (words) => ({
    en: `Write \`${toWrite(words)}\` in the book, as your firm has it; or \`${words.feature} off\` in the options of the target`,
    fr: `Écrivez «\u00a0${toWrite(words)}\u00a0» dans le paramétrage, selon l’usage de votre entreprise; ou «\u00a0${words.feature} off\u00a0» dans les options de la cible`,
  }),
  bad: withTerms("<|656|>"),
  good: withTerms("656 within 8 days 2%"),
});

/** Between the quotation marks of each language. */
function toWrite({ feature, lacks }: FeatureUnsetWords): string {
  if (lacks === "days") return "within 8 days 2%";
  return feature === "payment discount"
    ? "payment discount to 653000 within 8 days 2%"
    : "credit restriction to 748000 within 30 days on issue";
}
