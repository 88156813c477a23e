// The options of `target avantage`. Its file is known from programs that write and read it, not from the vendor.
import type { TargetOptionRule } from "../model/target.ts";
import { foreignOption } from "./foreign-option.ts";

export const avantageOptions: readonly TargetOptionRule[] = [
  {
    name: "company",
    value: "text",
    form: {
      pattern: /^(\d\d)?$/,
      words: { en: "two digits in quotation marks", fr: "deux chiffres entre guillemets" },
    },
    fallback: "01",
    explains: {
      en: 'Number of the company in Avantage, two digits: "01"',
      fr: 'Numéro de l’entreprise dans Avantage, deux chiffres : "01"',
    },
  },
  {
    name: "description length",
    value: "number",
    least: 10,
    most: 60,
    fallback: "30",
    explains: {
      en: "Longest description of an entry",
      fr: "Longueur maximale de la description d’une écriture",
    },
    unconfirmed: {
      en: "The length is not published; 30 is safe",
      fr: "La longueur n’est pas publiée; 30 est prudent",
    },
  },
  {
    name: "postings per entry",
    value: "number",
    least: 2,
    most: 999,
    fallback: "10",
    explains: {
      en: "How many postings of an entry are known to be taken; longer entries are written and told",
      fr: "Nombre de lignes d’écriture que l’on sait acceptées; les écritures plus longues sont écrites et signalées",
    },
    unconfirmed: {
      en: "The longest entry seen has nine; supplier bills have room for ten",
      fr: "La plus longue écriture connue en a neuf; les factures fournisseurs en ont dix",
    },
  },
  {
    name: "encoding",
    value: "word",
    words: ["ascii", "windows-1252"],
    fallback: "ascii",
    explains: {
      en: "Character set of the file; `ascii` writes letters without their accents",
      fr: "Jeu de caractères du fichier; `ascii` écrit les lettres sans leurs accents",
    },
    unconfirmed: {
      en: "Avantage does not say which character set it reads",
      fr: "Avantage ne précise pas quel jeu de caractères il lit",
    },
  },
  foreignOption,
];
