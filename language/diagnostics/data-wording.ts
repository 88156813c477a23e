// How messages about data files name encodings and delimiters, and suggest the name that was meant.
import { type Bilingual, same } from "../text/bilingual.ts";
import { beforeTwiceEncoded } from "../text/twice-encoded.ts";
import { quoted } from "./wording.ts";

/** `utf-8` as people write it. */
export function encodingName(encoding: string): Bilingual {
  switch (encoding) {
    case "utf-16le":
      return { en: "UTF-16 (little-endian)", fr: "UTF-16 (petit-boutiste)" };
    case "utf-16be":
      return { en: "UTF-16 (big-endian)", fr: "UTF-16 (gros-boutiste)" };
    case "windows-1252":
      return same("Windows-1252");
    default:
      return same(encoding.toUpperCase());
  }
}

export function delimiterName(delimiter: string): Bilingual {
  switch (delimiter) {
    case ",":
      return { en: "commas", fr: "des virgules" };
    case ";":
      return { en: "semicolons", fr: "des points-virgules" };
    case "\t":
      return { en: "tabs", fr: "des tabulations" };
    case "|":
      return { en: "vertical bars", fr: "des barres verticales" };
    default:
      return quoted(delimiter);
  }
}

/** a; a and b; a, b and c; or with another word than “and”. */
export function joined(
  names: readonly Bilingual[],
  last: Bilingual = { en: "and", fr: "et" },
): Bilingual {
  const join = (and: string, texts: readonly string[]) => {
    const end = texts.at(-1) ?? "";
    return texts.length < 2 ? end : `${texts.slice(0, -1).join(", ")} ${and} ${end}`;
  };
  return {
    en: join(
      last.en,
      names.map(({ en }) => en),
    ),
    fr: join(
      last.fr,
      names.map(({ fr }) => fr),
    ),
  };
}

/** “a”, “b” and “c”. */
export function enumerated(names: readonly string[]): Bilingual {
  return joined(names.map(quoted));
}

/** The name that was probably meant, before what else there is to do. */
export function nearestOr(nearest: string | undefined, otherwise: Bilingual): Bilingual {
  return oneOfOr(nearest === undefined ? [] : [nearest], otherwise);
}

/** The same where several names may have been meant. */
export function oneOfOr(nearest: readonly string[], otherwise: Bilingual): Bilingual {
  if (nearest.length === 0) return otherwise;
  const { en, fr } = joined(nearest.map(quoted), { en: "or", fr: "ou" });
  return {
    en: `Write ${en} if that is what was meant; else ${small(otherwise.en)}`,
    fr: `Écrivez ${fr} si c’est ce qu’il fallait lire; sinon, ${small(otherwise.fr)}`,
  };
}

/** A name whose letters were encoded twice is no unknown name: what to do about that comes first. */
export function twiceEncodedOr(name: string, otherwise: Bilingual): Bilingual {
  const before = beforeTwiceEncoded(name);
  if (before === undefined) return otherwise;
  return {
    en: `${quoted(name).en} seems to be ${quoted(before).en}, encoded twice: export the file again, and let no other program convert it; else ${small(otherwise.en)}`,
    fr: `${quoted(name).fr} semble être ${quoted(before).fr}, codé deux fois\u00a0: exportez de nouveau le fichier, sans qu’un autre logiciel le convertisse; sinon, ${small(otherwise.fr)}`,
  };
}

function small(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** What a spreadsheet shows where it has no value to show. */
export type CellMistake = "column too narrow" | "error of a formula";

export function cellReason(mistake: CellMistake): Bilingual {
  return mistake === "column too narrow"
    ? {
        en: "a spreadsheet shows this where the column is too narrow for the value",
        fr: "c’est ce qu’affiche un tableur quand la colonne est trop étroite pour la valeur",
      }
    : {
        en: "it is the error of a formula of the spreadsheet",
        fr: "c’est l’erreur d’une formule du tableur",
      };
}

export function cellRemedy(mistake: CellMistake): Bilingual {
  return mistake === "column too narrow"
    ? {
        en: "Widen the column in the spreadsheet until the value shows, and save the file as CSV again",
        fr: "Élargissez la colonne dans le tableur jusqu’à ce que la valeur s’affiche, puis enregistrez de nouveau le fichier en CSV",
      }
    : {
        en: "Correct the formula in the spreadsheet, or write the value in its place, and save the file as CSV again",
        fr: "Corrigez la formule dans le tableur, ou écrivez la valeur à sa place, puis enregistrez de nouveau le fichier en CSV",
      };
}
