// The options of `target acomba`. No complete description of the file is published: what differs between the programs
// that write it is an option.
import type { TargetOptionRule } from "../model/target.ts";
import { foreignOption } from "./foreign-option.ts";

export const acombaOptions: readonly TargetOptionRule[] = [
  {
    name: "account width",
    value: "number",
    least: 4,
    most: 12,
    fallback: "7",
    explains: {
      en: "Width of the column of account numbers, which the second line of the file declares",
      fr: "Largeur de la colonne des numéros de compte, que déclare la deuxième ligne du fichier",
    },
    unconfirmed: {
      en: "Seven is what three programs write; one writes five without declaring it",
      fr: "Trois programmes écrivent sept; un autre écrit cinq sans le déclarer",
    },
  },
  {
    name: "width line",
    value: "word",
    words: ["on", "off"],
    fallback: "on",
    explains: {
      en: "Whether the second line declares the width of account numbers (`LGL7`)",
      fr: "Si la deuxième ligne déclare la largeur des numéros de compte (`LGL7`)",
    },
    unconfirmed: {
      en: "The meaning of this line is inferred from one program in use",
      fr: "Le sens de cette ligne est déduit d’un programme en usage",
    },
  },
  {
    name: "account side",
    value: "word",
    words: ["right", "left"],
    fallback: "right",
    explains: {
      en: "The side of their column on which account numbers stand",
      fr: "Côté de la colonne où s’alignent les numéros de compte",
    },
    unconfirmed: {
      en: "Programs in use write either",
      fr: "Les programmes en usage écrivent l’un ou l’autre",
    },
  },
  {
    name: "amount width",
    value: "number",
    least: 8,
    most: 15,
    fallback: "9",
    explains: {
      en: "Width of the debit and credit columns: 9 hold at most 999999.99",
      fr: "Largeur des colonnes de débit et de crédit : 9 contiennent au plus 999999.99",
    },
  },
  {
    name: "entries per file",
    value: "number",
    least: 1,
    most: 998,
    fallback: "998",
    explains: {
      en: "Most entries of a file; the rest goes into a next one",
      fr: "Nombre maximal d’écritures par fichier; la suite va dans un autre",
    },
    unconfirmed: {
      en: "One program assumes fewer than 999; Acomba does not say so",
      fr: "Un programme suppose moins de 999; Acomba n’en dit rien",
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
      en: "Acomba does not say which character set it reads",
      fr: "Acomba ne précise pas quel jeu de caractères il lit",
    },
  },
  foreignOption,
];
