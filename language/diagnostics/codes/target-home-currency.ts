// FOL6125: other currencies for a target whose file has no place for them.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { foreignExample } from "../example.ts";

interface Words {
  readonly title: Bilingual;
  /** Whether the target has the option of writing home amounts. */
  readonly option: boolean;
}

export const targetHomeCurrency = defineDiagnostic<Words>({
  code: "FOL6125",
  name: "target-home-currency",
  severity: "error",
  title: {
    en: "The target takes no other currency",
    fr: "La cible n’accepte pas d’autre devise",
  },
  why: {
    en: "The file has no place for an amount in another currency and its rate. The entries could be written in the book’s own currency alone; whether that is enough is for whoever keeps the books to say.",
    fr: "Le fichier n’a pas de place pour un montant dans une autre devise et son taux. Les écritures pourraient s’écrire dans la seule devise du paramétrage; c’est à qui tient les livres de dire si cela suffit.",
  },
  message: ({ title }) => ({
    en: `The book takes documents in other currencies, and the file of ${title.en} holds one currency only`,
    fr: `Le paramétrage accepte des pièces dans d’autres devises, et le fichier de ${title.fr} n’en contient qu’une`,
  }),
  remedy: ({ option }) =>
    option
      ? {
          en: "Write “foreign home” among the options of the target to have entries in the book’s own currency, or leave “currencies” out",
          fr: "Écrivez «\u00a0foreign home\u00a0» parmi les options de la cible pour des écritures dans la seule devise du paramétrage, ou retirez «\u00a0currencies\u00a0»",
        }
      : {
          en: "Leave “currencies” out, and book documents in other currencies by hand",
          fr: "Retirez «\u00a0currencies\u00a0», et saisissez à la main les pièces dans d’autres devises",
        },
  bad: foreignExample.replace("hledger", "xero").replace("currencies ", "<|currencies|> "),
  good: foreignExample.replace("hledger", "xero {\n    foreign home\n  }"),
});
