// The options of `target sage50`. Fallbacks are what the oldest version in the facts takes.
import type { TargetOptionRule } from "../model/target.ts";
import { foreignOption } from "./foreign-option.ts";

export const sage50Options: readonly TargetOptionRule[] = [
  {
    name: "source length",
    value: "number",
    least: 13,
    most: 20,
    fallback: "13",
    explains: {
      en: "Longest source of an entry: 13 characters in older versions, 20 in newer ones",
      fr: "Longueur maximale de la source d’une écriture\u00a0: 13 caractères dans les anciennes versions, 20 dans les récentes",
    },
    unconfirmed: {
      en: "Two pages of Sage disagree, and neither says which versions it is about",
      fr: "Deux pages de Sage se contredisent, sans préciser les versions visées",
    },
  },
  {
    name: "comment length",
    value: "number",
    least: 39,
    most: 75,
    fallback: "39",
    explains: {
      en: "Longest comment of an entry or a line: 39 characters in older versions, 75 in newer ones",
      fr: "Longueur maximale du commentaire d’une écriture ou d’une ligne\u00a0: 39 caractères dans les anciennes versions, 75 dans les récentes",
    },
    unconfirmed: {
      en: "Two pages of Sage disagree, and neither says which versions it is about",
      fr: "Deux pages de Sage se contredisent, sans préciser les versions visées",
    },
  },
  {
    name: "account width",
    value: "number",
    least: 4,
    most: 8,
    fallback: "4",
    explains: {
      en: "Digits of an account number: 4, or more in Premium and Quantum if the company is set so",
      fr: "Nombre de chiffres d’un numéro de compte\u00a0: 4, ou davantage dans Supérieur et Quantum si l’entreprise est réglée ainsi",
    },
    unconfirmed: {
      en: "Sage describes the file with four digits only",
      fr: "Sage ne décrit le fichier qu’avec quatre chiffres",
    },
  },
  {
    name: "date order",
    value: "word",
    words: ["mdy", "dmy"],
    fallback: "mdy",
    explains: {
      en: "Order of month, day and year in the dates of the file",
      fr: "Ordre du mois, du jour et de l’année dans les dates du fichier",
    },
    unconfirmed: {
      en: "Sage describes month, day, year; whether a company that shows the day first wants it first here too is not known",
      fr: "Sage décrit mois, jour, année; on ignore si une entreprise qui affiche le jour en premier le veut en premier ici aussi",
    },
  },
  {
    name: "encoding",
    value: "word",
    words: ["windows-1252", "ascii"],
    fallback: "windows-1252",
    explains: {
      en: "Character set of the file; `ascii` writes letters without their accents",
      fr: "Jeu de caractères du fichier; `ascii` écrit les lettres sans leurs accents",
    },
    // Sage 50 runs on Windows only, where this is the code page of English and French Canada. Should Sage read
    // another one, only accented letters of comments suffer: figures, quotes and commas are the same bytes in all.
    unconfirmed: {
      en: "Sage does not say which character set it reads; choose `ascii` if accents arrive wrong",
      fr: "Sage ne précise pas quel jeu de caractères il lit; choisissez `ascii` si les accents arrivent déformés",
    },
  },
  {
    name: "tax lines",
    value: "word",
    words: ["off", "on"],
    fallback: "off",
    explains: {
      en: "Whether entries carry tax lines, so that their taxes reach Sage’s tax report",
      fr: "Si les écritures portent des lignes de taxe, pour que leurs taxes paraissent au rapport de taxes de Sage",
    },
  },
  {
    name: "tax codes",
    value: "text",
    form: {
      pattern: /^\s*(?:[^",=]+=\s*[A-Za-z0-9]+\s*(?:,[^",=]+=\s*[A-Za-z0-9]+\s*)*)?$/,
      words: {
        en: 'pairs of a tax and its code in Sage, such as "TPS = G, TVQ = Q"',
        fr: "des paires d’une taxe et de son code dans Sage, comme «\u00a0TPS = G, TVQ = Q\u00a0»",
      },
    },
    fallback: "",
    explains: {
      en: 'Sage’s tax code of each tax, for tax lines: "TPS = G, TVQ = Q"',
      fr: 'Code de taxe de Sage pour chaque taxe, pour les lignes de taxe\u00a0: "TPS = G, TVQ = Q"',
    },
  },
  {
    name: "line comments",
    value: "word",
    words: ["off", "on"],
    fallback: "off",
    explains: {
      en: "Whether each line says its customer, tax, method of payment or class",
      fr: "Si chaque ligne indique son client, sa taxe, son mode de paiement ou sa classe",
    },
  },
  foreignOption,
];
