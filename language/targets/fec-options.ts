// The options of `target fec`.
import type { TargetOptionRule } from "../model/target.ts";
import type { Bilingual } from "../text/bilingual.ts";

function journal(name: string, fallback: string, explains: Bilingual): TargetOptionRule {
  return {
    name: `${name} journal`,
    value: "text",
    form: {
      pattern: /^[A-Za-z0-9]{1,10}$/,
      words: {
        en: "one to ten letters and digits in quotation marks",
        fr: "de un à dix lettres ou chiffres entre guillemets",
      },
    },
    fallback,
    explains,
  };
}

export const fecOptions: readonly TargetOptionRule[] = [
  {
    name: "separator",
    value: "word",
    words: ["tab", "pipe"],
    fallback: "tab",
    explains: {
      en: "What parts the columns: a tab, or a vertical bar",
      fr: "Ce qui sépare les colonnes\u00a0: une tabulation, ou une barre verticale",
    },
  },
  {
    name: "encoding",
    value: "word",
    words: ["iso-8859-15", "utf-8"],
    fallback: "iso-8859-15",
    explains: {
      en: "Character set of the file; the law names the first, the administration’s tester reads both",
      fr: "Jeu de caractères du fichier; la loi nomme le premier, le testeur de l’administration lit les deux",
    },
  },
  {
    name: "first number",
    value: "number",
    least: 1,
    most: 999_999_999,
    fallback: "1",
    explains: {
      en: "Number of the first entry of the run; numbers go on without a gap",
      fr: "Numéro de la première écriture du lot; la numérotation se suit sans interruption",
    },
  },
  journal("sales", "VE", {
    en: "Journal of invoices, credit notes and sales, where the book has no journals",
    fr: "Journal des factures, des notes de crédit et des ventes, si le paramétrage n’a pas de journaux",
  }),
  journal("purchase", "AC", {
    en: "Journal of bills and their credits, where the book has no journals",
    fr: "Journal des factures fournisseurs et de leurs crédits, si le paramétrage n’a pas de journaux",
  }),
  journal("bank", "BQ", {
    en: "Journal of payments, refunds and deposits, where the book has no journals",
    fr: "Journal des paiements, des remboursements et des acomptes, si le paramétrage n’a pas de journaux",
  }),
];
