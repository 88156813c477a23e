// The options of `target xero`.
import type { TargetOptionRule } from "../model/target.ts";
import { formulasOption } from "./csv-cells.ts";
import { dateFormOption } from "./date-text.ts";
import { foreignOption } from "./foreign-option.ts";

export const xeroOptions: readonly TargetOptionRule[] = [
  {
    name: "tax rates",
    value: "text",
    form: {
      pattern: /^\s*(?:[^,="]+=[^,="]+(?:,[^,="]+=[^,="]+)*)?$/,
      words: {
        en: 'names of tax rates in quotation marks, such as "TPS = GST on Income"',
        fr: 'des noms de taux de taxe entre guillemets, par exemple "TPS = GST on Income"',
      },
    },
    fallback: "",
    explains: {
      en: "The whole name that the tax rate of each tax has in Xero, for the lines that post the tax",
      fr: "Le nom complet que porte dans Xero le taux de chaque taxe, pour les lignes qui l’inscrivent",
    },
  },
  {
    name: "no tax rate",
    value: "text",
    form: {
      pattern: /\S/,
      words: {
        en: "the name of a tax rate in quotation marks",
        fr: "le nom d’un taux de taxe entre guillemets",
      },
    },
    fallback: "Tax Exempt",
    explains: {
      en: "The whole name of Xero’s tax rate without tax, for all other lines",
      fr: "Le nom complet du taux de Xero sans taxe, pour toutes les autres lignes",
    },
    unconfirmed: {
      en: "The name depends on the country and the organization",
      fr: "Le nom dépend du pays et de l’organisation",
    },
  },
  dateFormOption("dd/mm/yyyy", { en: "How dates are written", fr: "Forme des dates" }),
  {
    name: "rows per file",
    value: "number",
    least: 2,
    most: 10_000,
    fallback: "300",
    explains: {
      en: "Most lines of a file; the rest goes into a next one, and no entry is parted",
      fr: "Nombre maximal de lignes par fichier; la suite va dans un autre, sans couper d’écriture",
    },
    unconfirmed: {
      en: "Xero states 300; the limit may have changed",
      fr: "Xero indique 300; la limite a pu changer",
    },
  },
  formulasOption,
  foreignOption,
];
