// FOL5028: a value in JSON of another kind than its key has.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";

export type WantedKind = "object" | "list" | "text" | "amount" | "value";
export type FoundKind = "object" | "list" | "text" | "number" | "truth" | "null";

interface Words {
  /** What leads to the value: `lines[0].amount`; "" for the document itself. */
  readonly path: string;
  readonly wanted: WantedKind;
  readonly found: FoundKind;
  /** A number that stands where a text is wanted, as it is written. */
  readonly number?: string | undefined;
}

export const dataJsonKind = defineDiagnostic<Words>({
  code: "FOL5028",
  name: "data-json-kind",
  severity: "error",
  title: { en: "A value of the wrong kind", fr: "Une valeur de la mauvaise nature" },
  why: {
    en: "A number written as a number loses its leading zeros; a list where one value is meant hides which of them counts.",
    fr: "Un numéro écrit comme un nombre perd ses zéros de tête; une liste là où une valeur est attendue ne dit pas laquelle compte.",
  },
  message: ({ path, wanted, found }) => {
    const subject = path === "" ? { en: "The document", fr: "La pièce" } : same(path);
    return {
      en: `${subject.en} is ${founds[found].en}, and ${wanteds[wanted].en} was expected`,
      fr: `${subject.fr} est ${founds[found].fr}, là où il faut ${wanteds[wanted].fr}`,
    };
  },
  remedy: ({ wanted, found, number }) => {
    if (found === "null") return { en: "Leave the key out", fr: "Omettez la clé" };
    if (wanted === "text" && found === "number") {
      const quoted = number === undefined || number.length > longest ? undefined : `"${number}"`;
      return {
        en: `Put the value in quotes${quoted === undefined ? "" : `: ${quoted}`}`,
        fr: `Mettez la valeur entre guillemets droits${quoted === undefined ? "" : `\u00a0: ${quoted}`}`,
      };
    }
    return {
      en: `Write ${wanteds[wanted].en} here`,
      fr: `Écrivez ${wanteds[wanted].fr} ici`,
    };
  },
  bad: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":<|1001|>,"date":"2026-01-15","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]}
`,
  good: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"1001","date":"2026-01-15","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]}
`,
});

const wanteds: { readonly [kind in WantedKind]: Bilingual } = {
  object: { en: "an object in braces", fr: "un objet entre accolades" },
  list: { en: "a list in brackets", fr: "une liste entre crochets" },
  text: { en: "a text in quotes", fr: "un texte entre guillemets droits" },
  amount: { en: "an amount", fr: "un montant" },
  value: { en: "a single value", fr: "une seule valeur" },
};

const founds: { readonly [kind in FoundKind]: Bilingual } = {
  object: { en: "an object", fr: "un objet" },
  list: { en: "a list", fr: "une liste" },
  text: { en: "a text", fr: "un texte" },
  number: { en: "a number", fr: "un nombre" },
  truth: { en: "true or false", fr: "vrai ou faux" },
  null: { en: "null", fr: "nul" },
};

/** A number that is longer is not written a second time. */
const longest = 40;

function same(path: string): Bilingual {
  return { en: `\`${path}\``, fr: `«\u00a0${path}\u00a0»` };
}
