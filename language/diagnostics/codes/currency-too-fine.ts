// FOL6126: a book in a currency with more decimals than the target's file has room for.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { foreignExample } from "../example.ts";

interface Words {
  readonly title: Bilingual;
  readonly currency: string;
  readonly places: number;
  /** Decimals of the file. */
  readonly held: number;
}

const inDinars = foreignExample
  .replace("  currencies  USD\n", "")
  .replace(/ {2}(?:rounding exchange|exchange) .*\n/g, "")
  .replace("CAD", "TND")
  .replace(/account (?:4900|5900|5998) .*\n/g, "")
  .replace("receivable  1210", "fiscal year from 2026-01-01 periods month\n  receivable  1210");

export const currencyTooFine = defineDiagnostic<Words>({
  code: "FOL6126",
  name: "currency-too-fine",
  severity: "error",
  title: {
    en: "The target holds fewer decimals than the currency has",
    fr: "La cible a moins de décimales que la devise",
  },
  why: {
    en: "An amount would lose its last digit in the file, and entries would no longer balance.",
    fr: "Un montant perdrait son dernier chiffre dans le fichier, et les écritures ne seraient plus en équilibre.",
  },
  message: ({ title, currency, places, held }) => ({
    en: `Amounts in ${currency} have ${places} decimals, and the file of ${title.en} holds ${held}`,
    fr: `Les montants en ${currency} ont ${places} décimales, et ${title.fr} n’en a que ${held} dans son fichier`,
  }),
  remedy: () => ({
    en: "Check the currency of the book, or name a target that takes every currency, such as csv",
    fr: "Vérifiez la devise du paramétrage, ou nommez une cible qui accepte toute devise, comme csv",
  }),
  bad: inDinars.replace("target      hledger", "target      <|acomba|>"),
  good: inDinars.replace("hledger", "csv"),
});
