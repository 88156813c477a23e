// The options of `target csv`. What a profile settles, each option of its own settles otherwise.
import type { TargetOptionRule } from "../model/target.ts";
import { formulasOption } from "./csv-cells.ts";
import { columnsForm, csvColumns } from "./csv-columns.ts";
import { dateFormOption } from "./date-text.ts";
import { foreignOption } from "./foreign-option.ts";

const list = csvColumns.map((name) => `\`${name}\``).join(", ");

export const csvOptions: readonly TargetOptionRule[] = [
  {
    name: "columns",
    value: "text",
    form: {
      pattern: columnsForm,
      words: {
        en: 'columns in quotation marks, such as "date, account = Ledger account, amount"',
        fr: 'des colonnes entre guillemets, par exemple "date, account = Compte, amount"',
      },
    },
    fallback: "entry, date, reference, description, account, account name, debit, credit, customer",
    explains: {
      en: `Columns of the file in their order, each with its title after \`=\` if it has another; there are: ${list}`,
      fr: `Colonnes du fichier, dans l’ordre, chacune suivie de son titre après \`=\` s’il est autre; il y a\u00a0: ${list}`,
    },
  },
  {
    name: "profile",
    value: "word",
    words: ["plain", "excel-french"],
    fallback: "plain",
    explains: {
      en: "`excel-french` is what Excel opens rightly in French Canada, France and Belgium: semicolons, decimal commas and a byte order mark; `plain` has commas, points and no mark",
      fr: "`excel-french` est ce qu’Excel ouvre bien au Canada français, en France et en Belgique\u00a0: points-virgules, virgules décimales et marque d’ordre des octets; `plain` a des virgules, des points et aucune marque",
    },
  },
  {
    name: "delimiter",
    value: "word",
    words: ["profile", "comma", "semicolon", "tab"],
    fallback: "profile",
    explains: { en: "What parts the columns", fr: "Ce qui sépare les colonnes" },
  },
  {
    name: "decimal",
    value: "word",
    words: ["profile", "point", "comma"],
    fallback: "profile",
    explains: { en: "The decimal mark of amounts", fr: "Le séparateur décimal des montants" },
  },
  {
    name: "bom",
    value: "word",
    words: ["profile", "on", "off"],
    fallback: "profile",
    explains: {
      en: "Whether the file begins with a byte order mark, by which Excel knows UTF-8",
      fr: "Si le fichier commence par une marque d’ordre des octets, à laquelle Excel reconnaît l’UTF-8",
    },
  },
  dateFormOption("yyyy-mm-dd", { en: "How dates are written", fr: "Forme des dates" }),
  formulasOption,
  {
    ...foreignOption,
    explains: {
      en: `${foreignOption.explains.en}; with the columns \`foreign amount\` and \`foreign currency\` they are written whole`,
      fr: `${foreignOption.explains.fr}; avec les colonnes \`foreign amount\` et \`foreign currency\`, elles sont écrites au complet`,
    },
  },
];
