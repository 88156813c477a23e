// FOL5026: a text that is not JSON.
import type { Bilingual } from "../../text/bilingual.ts";
import { unreachable } from "../../text/invariant.ts";
import { nestingDepth } from "../../text/limits.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

type Mistake =
  | "unexpected"
  | "ends early"
  | "text goes on"
  | "control character"
  | "escape"
  | "half character"
  | "number"
  | "too deep"
  | "key twice";

interface Words {
  readonly mistake: Mistake;
  /** The character at the place; "" at the end. */
  readonly found: string;
  readonly format: "json" | "ndjson";
}

export const dataJsonSyntax = defineDiagnostic<Words>({
  code: "FOL5026",
  name: "data-json-syntax",
  severity: "error",
  title: { en: "A text that is not JSON", fr: "Un texte qui n’est pas du JSON" },
  why: {
    en: "A file that breaks the rules of JSON was cut off, edited by hand or written by a program that does not know them. What it means is nobody’s guess.",
    fr: "Un fichier qui enfreint les règles du JSON a été tronqué, retouché à la main ou écrit par un programme qui les ignore. Personne n’a à deviner son sens.",
  },
  message: ({ mistake, found }) => sentence(mistake, found),
  remedy: ({ mistake, format }) =>
    mistake === "text goes on" && format === "json"
      ? {
          en: "Put several documents between [ and ] with commas, or one a line in a file that ends in .ndjson",
          fr: "Mettez plusieurs pièces entre [ et ], séparées par des virgules, ou une par ligne dans un fichier .ndjson",
        }
      : {
          en: "Export the file again, or correct it at this place",
          fr: "Exportez de nouveau le fichier, ou corrigez-le à cet endroit",
        },
  bad: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","lines":[{"item":"Tonte","amount":<|060.00|>}],"taxes":[{"tax":"TPS","amount":"3.00"}]}
`,
  good: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","lines":[{"item":"Tonte","amount":60.00}],"taxes":[{"tax":"TPS","amount":"3.00"}]}
`,
});

function sentence(mistake: Mistake, found: string): Bilingual {
  switch (mistake) {
    case "unexpected":
    case "key twice":
      return {
        en: `The character ${quoted(found).en} may not stand here`,
        fr: `Le caractère ${quoted(found).fr} n’a pas sa place ici`,
      };
    case "ends early":
      return {
        en: "The text ends before the document does",
        fr: "Le texte finit avant la pièce",
      };
    case "text goes on":
      return {
        en: "Text goes on after the end of the document",
        fr: "Du texte suit la fin de la pièce",
      };
    case "control character":
      return {
        en: "A text contains a line break or another control character that is not written as an escape",
        fr: "Un texte contient une fin de ligne ou un autre caractère de commande qui n’est pas écrit avec une barre oblique inverse",
      };
    case "escape":
      return {
        en: "The backslash is not followed by an escape of JSON",
        fr: "La barre oblique inverse n’est suivie d’aucune séquence du JSON",
      };
    case "half character":
      return {
        en: "An escape writes half a character, or a zero one",
        fr: "Une séquence d’échappement écrit la moitié d’un caractère, ou un caractère nul",
      };
    case "number":
      return {
        en: "The number is not written as JSON writes numbers",
        fr: "Le nombre n’est pas écrit comme en JSON",
      };
    case "too deep":
      return {
        en: `Lists and objects are nested more than ${nestingDepth} deep`,
        fr: `Les listes et les objets s’emboîtent sur plus de ${nestingDepth} niveaux`,
      };
    default:
      return unreachable(mistake);
  }
}
