// FOL5018: an amount that is not written as its file declares.
import type { Bilingual } from "../../text/bilingual.ts";
import { unreachable } from "../../text/invariant.ts";
import * as limits from "../../text/limits.ts";
import { type CellMistake, cellReason, cellRemedy } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

/** What a person did who wrote it. */
export type AmountMistake =
  | "exponent"
  | "currency"
  | "parentheses"
  | "minus behind"
  | "plus"
  | "two signs"
  | "no-break space"
  | "typographic minus"
  | "other digits"
  | "mark without digits"
  | "too many digits"
  | "too many decimals"
  | "thousands misplaced"
  | "other marks"
  | CellMistake
  | "no number";

interface Words {
  readonly field: string;
  readonly text: string;
  readonly mistake: AmountMistake;
  readonly decimal: string;
  readonly thousands: string | undefined;
  /** Who says which marks amounts have: the `source`, the option of an import, or Folio’s own form. */
  readonly by: "source" | "option" | "folio";
}

export const dataAmount = defineDiagnostic<Words>({
  code: "FOL5018",
  name: "data-amount",
  severity: "error",
  title: { en: "An amount that cannot be read", fr: "Un montant illisible" },
  why: {
    en: "1.234 is one amount with a decimal point and another with a thousands mark. Amounts are read in one form only: the one that the source declares, or Folio’s own.",
    fr: "1,234 est un montant avec une virgule décimale et un autre avec un séparateur de milliers. Un montant n’est lu que dans une forme\u00a0: celle que déclare la source, ou celle de Folio.",
  },
  message: ({ field, text, mistake, ...marks }) => {
    const reason = withUnseen(reasonOf(mistake, marks), text);
    return {
      en: `${quoted(text).en} is no amount for \`${field}\`: ${reason.en}`,
      fr: `${quoted(text).fr} n’est pas un montant pour «\u00a0${field}\u00a0»\u00a0: ${reason.fr}`,
    };
  },
  remedy: ({ mistake, decimal, thousands, by }) => {
    const example = `-1${thousands ?? ""}234${decimal}50`;
    if (mistake === "column too narrow" || mistake === "error of a formula") {
      return cellRemedy(mistake);
    }
    if (mistake === "exponent") {
      return {
        en: `Show the column as plain numbers in the spreadsheet and save the file again, so that amounts are like ${example}`,
        fr: `Affichez la colonne en nombres ordinaires dans le tableur et enregistrez de nouveau le fichier, pour que les montants soient comme ${example}`,
      };
    }
    const otherwise = declareWords[by];
    return {
      en: `Write amounts like ${example}, or ${otherwise.en}`,
      fr: `Écrivez les montants comme ${example}, ou ${otherwise.fr}`,
    };
  },
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,<|"100,00"|>,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});

/** How a file is read that has other marks. */
const declareWords: { readonly [by in Words["by"]]: Bilingual } = {
  source: {
    en: "declare `decimal` and `thousands` in the `source` as the file has them",
    fr: "déclarez «\u00a0decimal\u00a0» et «\u00a0thousands\u00a0» dans la «\u00a0source\u00a0» tels que le fichier les a",
  },
  option: {
    en: "say with `--decimal` which decimal mark the list has",
    fr: "dites avec «\u00a0--decimal\u00a0» quelle marque décimale a la liste",
  },
  folio: {
    en: "describe the file in a `source`, which says its `decimal` and `thousands`",
    fr: "décrivez le fichier dans une «\u00a0source\u00a0», qui en dit «\u00a0decimal\u00a0» et «\u00a0thousands\u00a0»",
  },
};

/** What cannot be seen in the text, or cannot be told from a space, is named by its code point. */
function withUnseen({ en, fr }: Bilingual, text: string): Bilingual {
  const unseen = [...new Set(text.slice(0, lookedAt).match(/(?! )[\p{Z}\p{C}]/gu) ?? [])].slice(
    0,
    mostNamed,
  );
  if (unseen.length === 0) return { en, fr };
  const names = unseen.map(codePoint).join(", ");
  return { en: `${en} (it has ${names})`, fr: `${fr} (il contient ${names})` };
}

const mostNamed = 3;
const lookedAt = 200;

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `U+${hex}`;
}

const ownerWords: { readonly [by in Words["by"]]: Bilingual } = {
  source: { en: "the source", fr: "la source" },
  option: { en: "the list", fr: "la liste" },
  folio: { en: "Folio’s own form", fr: "la forme de Folio" },
};

function reasonOf(
  mistake: AmountMistake,
  { decimal, thousands, by }: Pick<Words, "decimal" | "thousands" | "by">,
): Bilingual {
  switch (mistake) {
    case "exponent":
      return {
        en: "it has an exponent, as spreadsheets write very large numbers",
        fr: "il a un exposant, comme en écrivent les tableurs",
      };
    case "currency":
      return {
        en: "it names its currency, which has a field of its own",
        fr: "il nomme sa devise, qui a son propre champ",
      };
    case "parentheses":
      return {
        en: "a negative amount has a minus, not parentheses",
        fr: "un montant négatif porte un moins, et non des parenthèses",
      };
    case "minus behind":
      return {
        en: "the minus stands behind the number",
        fr: "le moins se trouve derrière le nombre",
      };
    case "plus":
      return { en: "it has a plus sign", fr: "il porte le signe plus" };
    case "two signs":
      return { en: "it has two signs", fr: "il porte deux signes" };
    case "no-break space":
      return {
        en: 'it contains a space that is not the ordinary one; `thousands " "` takes no-break spaces too, if they separate thousands',
        fr: 'il contient une espace qui n’est pas l’espace ordinaire; «\u00a0thousands " "\u00a0» accepte aussi les espaces insécables, si elles séparent les milliers',
      };
    case "typographic minus":
      return {
        en: "its minus is a typographic one, not the hyphen of the keyboard",
        fr: "son moins est un signe typographique, et non le trait d’union du clavier",
      };
    case "other digits":
      return {
        en: "its digits are not 0 to 9",
        fr: "ses chiffres ne sont pas ceux de 0 à 9",
      };
    case "mark without digits":
      return {
        en: "digits are missing before or after the decimal mark",
        fr: "il manque des chiffres avant ou après la marque décimale",
      };
    case "too many digits":
      return {
        en: `it has more than ${limits.amountIntegerDigits} digits before the decimal mark`,
        fr: `il a plus de ${limits.amountIntegerDigits} chiffres avant la marque décimale`,
      };
    case "too many decimals":
      return {
        en: `it has more than ${limits.amountFractionDigits} decimals`,
        fr: `il a plus de ${limits.amountFractionDigits} décimales`,
      };
    case "thousands misplaced":
      return {
        en: "its thousands are not groups of three digits",
        fr: "ses milliers ne sont pas des groupes de trois chiffres",
      };
    case "other marks": {
      const mark = markName(decimal);
      const owner = ownerWords[by];
      const start = {
        en: `the decimal mark of ${owner.en} is ${mark.en}`,
        fr: `la marque décimale de ${owner.fr} est ${mark.fr}`,
      };
      return thousands === undefined
        ? {
            en: `${start.en}, without a thousands mark`,
            fr: `${start.fr}, sans séparateur de milliers`,
          }
        : {
            en: `${start.en}, and thousands are separated by ${markName(thousands).en}`,
            fr: `${start.fr}, et les milliers sont séparés par ${markName(thousands).fr}`,
          };
    }
    case "column too narrow":
    case "error of a formula":
      return cellReason(mistake);
    case "no number":
      return { en: "it is not a number", fr: "ce n’est pas un nombre" };
    default:
      return unreachable(mistake);
  }
}

function markName(mark: string): Bilingual {
  switch (mark) {
    case ".":
      return { en: "the point", fr: "le point" };
    case ",":
      return { en: "the comma", fr: "la virgule" };
    case " ":
    case "\u00a0":
    case "\u202f":
      return { en: "a space", fr: "une espace" };
    default:
      return quoted(mark);
  }
}
