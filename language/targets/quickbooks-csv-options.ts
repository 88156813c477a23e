// The options of `target quickbooks-csv`: the wizard of QuickBooks maps columns and asks for the form of dates.
import type { TargetOptionRule } from "../model/target.ts";
import { formulasOption } from "./csv-cells.ts";
import { dateFormOption } from "./date-text.ts";
import { foreignOption } from "./foreign-option.ts";

export const quickbooksCsvOptions: readonly TargetOptionRule[] = [
  {
    name: "header",
    value: "word",
    words: ["sample", "memo", "sales-tax", "currency-memo"],
    fallback: "sample",
    explains: {
      en: "Columns of the file: those of Intuit’s sample, or one of three others in use; `memo` and `currency-memo` have a column for the description of the entry, `sales-tax` has one for a tax code, which is left empty",
      fr: "Colonnes du fichier\u00a0: celles de l’exemple d’Intuit, ou l’une de trois autres en usage; `memo` et `currency-memo` ont une colonne pour la description de l’écriture, `sales-tax` en a une pour un code de taxe, laissée vide",
    },
    unconfirmed: {
      en: "The exact Canadian template is not published; the wizard lets columns be matched by hand",
      fr: "Le modèle canadien exact n’est pas publié; l’assistant permet d’associer les colonnes à la main",
    },
  },
  dateFormOption("yyyy-mm-dd", {
    en: "How dates are written; choose the same form in the wizard",
    fr: "Forme des dates; choisissez la même dans l’assistant",
  }),
  {
    name: "dates",
    value: "word",
    words: ["first", "every"],
    fallback: "first",
    explains: {
      en: "Whether the date and the currency stand on the first line of an entry only, as in Intuit’s sample, or on every line",
      fr: "Si la date et la devise figurent sur la première ligne de l’écriture seulement, comme dans l’exemple d’Intuit, ou sur chaque ligne",
    },
  },
  {
    name: "names",
    value: "word",
    words: ["needed", "every"],
    fallback: "needed",
    explains: {
      en: "Whether customers and suppliers are named only on accounts linked to receivables or payables, which need them, or on every line; those that are named must exist in QuickBooks",
      fr: "Si les clients et fournisseurs sont nommés seulement aux comptes associés aux auxiliaires Clients ou Fournisseurs, qui l’exigent, ou sur chaque ligne; ceux qui sont nommés doivent exister dans QuickBooks",
    },
  },
  {
    name: "receivable lines",
    value: "word",
    words: ["one", "several"],
    fallback: "one",
    explains: {
      en: "How many lines of an entry may be on accounts linked to receivables or payables",
      fr: "Combien de lignes d’une écriture peuvent toucher les comptes associés aux auxiliaires Clients ou Fournisseurs",
    },
    unconfirmed: {
      en: "Intuit says that several are taken now; one is taken everywhere",
      fr: "Intuit dit en accepter plusieurs désormais; une seule est acceptée partout",
    },
  },
  {
    name: "classes",
    value: "word",
    words: ["off", "on"],
    fallback: "off",
    explains: {
      en: "Whether the class of a line is written; class tracking must be on in QuickBooks",
      fr: "Si la classe d’une ligne est écrite; le suivi des classes doit être activé dans QuickBooks",
    },
  },
  {
    name: "sales tax",
    value: "word",
    words: ["warn", "ledger-only"],
    fallback: "warn",
    explains: {
      en: "`ledger-only` says that you know that taxes on journal lines do not reach the sales tax return of QuickBooks",
      fr: "`ledger-only` dit que vous savez que les taxes des lignes de journal ne parviennent pas à la déclaration de taxes de QuickBooks",
    },
  },
  {
    name: "delimiter",
    value: "word",
    words: ["comma", "semicolon"],
    fallback: "comma",
    explains: {
      en: "What parts the columns; Intuit asks for semicolons in files made on macOS",
      fr: "Ce qui sépare les colonnes; Intuit demande le point-virgule pour les fichiers produits sous macOS",
    },
  },
  {
    name: "bom",
    value: "word",
    words: ["off", "on"],
    fallback: "off",
    explains: {
      en: "Whether the file begins with a byte order mark, by which Excel knows UTF-8",
      fr: "Si le fichier commence par une marque d’ordre des octets, à laquelle Excel reconnaît l’UTF-8",
    },
    unconfirmed: {
      en: "Files with and without one are in use",
      fr: "Des fichiers avec et sans marque sont en usage",
    },
  },
  {
    name: "rows per file",
    value: "number",
    least: 2,
    most: 100_000,
    fallback: "1000",
    explains: {
      en: "Most lines of a file; the rest goes into a next one, and no entry is parted",
      fr: "Nombre maximal de lignes par fichier; la suite va dans un autre, sans couper d’écriture",
    },
    unconfirmed: {
      en: "Intuit states no limit for journal entries",
      fr: "Intuit n’indique aucune limite pour les écritures de journal",
    },
  },
  {
    name: "entries per file",
    value: "number",
    least: 1,
    most: 100_000,
    fallback: "100",
    explains: {
      en: "Most entries of a file",
      fr: "Nombre maximal d’écritures par fichier",
    },
    unconfirmed: {
      en: "Intuit advises it for invoices, and says nothing of entries",
      fr: "Intuit le conseille pour les factures, et n’en dit rien pour les écritures",
    },
  },
  formulasOption,
  foreignOption,
];
