// The options of `target quickbooks`: the fallbacks that a company chooses, and what Intuit leaves open.
import { depositAccountOption, type TargetOptionRule } from "../../model/target.ts";

const name = {
  pattern: /^[^\t\r\n]*$/,
  words: {
    en: "a name as QuickBooks has it, in quotation marks",
    fr: "un nom tel qu’il figure dans QuickBooks, entre guillemets",
  },
} as const;

export const quickbooksOptions: readonly TargetOptionRule[] = [
  {
    name: "taxable code",
    value: "text",
    form: name,
    fallback: "",
    explains: {
      en: "The tax code of QuickBooks for tax groups that bear taxes and have no `at quickbooks`",
      fr: "Le code de taxe QuickBooks des groupes de taxes qui portent des taxes et n’ont pas de «\u00a0at quickbooks\u00a0»",
    },
  },
  {
    name: "non-taxable code",
    value: "text",
    form: name,
    fallback: "",
    explains: {
      en: "The tax code of the other tax groups: `Exempt`, `Zero-rated` or `Out of scope`",
      fr: "Le code de taxe des autres groupes\u00a0: `Exempt`, `Zero-rated` ou `Out of scope`",
    },
  },
  {
    name: "default item",
    value: "text",
    form: name,
    fallback: "",
    explains: {
      en: "The item of QuickBooks for items and categories without `at quickbooks`; each run counts the lines that went through it",
      fr: "L’article QuickBooks des articles et catégories sans «\u00a0at quickbooks\u00a0»; chaque exécution compte les lignes qui y passent",
    },
  },
  {
    name: depositAccountOption,
    value: "account",
    fallback: "",
    explains: {
      en: "The account of the book into which money comes whose method has no `debit` of its own",
      fr: "Le compte du paramétrage où va l’argent dont le mode de paiement n’a pas de «\u00a0debit\u00a0» à lui",
    },
  },
  {
    name: "document numbers",
    value: "word",
    words: ["own", "quickbooks"],
    fallback: "own",
    explains: {
      en: "Who numbers documents: the source (`DocNumber`), or QuickBooks, where custom transaction numbers are off in the company",
      fr: "Qui numérote les pièces\u00a0: la source (`DocNumber`), ou QuickBooks, si les numéros d’opération personnalisés y sont désactivés",
    },
  },
  {
    name: "stated taxes",
    value: "word",
    words: ["differing", "always", "never"],
    fallback: "differing",
    explains: {
      en: "When the taxes that a document states override what QuickBooks works out (`TotalTax`): where they differ, in every document, or never",
      fr: "Quand les taxes que déclare une pièce l’emportent sur le calcul de QuickBooks (`TotalTax`)\u00a0: si elles diffèrent, dans chaque pièce, ou jamais",
    },
    unconfirmed: {
      en: "The override is seen in programs in use, and not described for Canada",
      fr: "Ce remplacement se voit dans des programmes en usage, sans être décrit pour le Canada",
    },
  },
  {
    name: "apply credits",
    value: "word",
    words: ["off", "payment"],
    fallback: "off",
    explains: {
      en: "`payment` applies a credit note or a deposit to its invoice with a payment of zero; `off` leaves that to be done in QuickBooks",
      fr: "`payment` affecte une note de crédit ou un acompte à sa facture par un paiement de zéro; `off` laisse cette affectation à faire dans QuickBooks",
    },
    unconfirmed: {
      en: "Two vendors disagree on whether QuickBooks takes a payment of zero; try it in a sandbox company",
      fr: "Deux fournisseurs se contredisent sur l’acceptation d’un paiement de zéro; essayez-le dans une entreprise d’essai",
    },
  },
  {
    name: "known documents",
    value: "word",
    words: ["leave", "update"],
    fallback: "leave",
    explains: {
      en: "A document that `--ids` knows is left as it is and counted, or sent again as an update; never created a second time",
      fr: "Une pièce que «\u00a0--ids\u00a0» connaît est laissée telle quelle et comptée, ou renvoyée comme mise à jour; jamais créée une seconde fois",
    },
  },
  {
    name: "batch size",
    value: "number",
    least: 1,
    most: 30,
    fallback: "10",
    explains: {
      en: "Documents in one batch request; Intuit advises ten, and takes thirty",
      fr: "Pièces par requête groupée; Intuit en conseille dix et en accepte trente",
    },
  },
];
