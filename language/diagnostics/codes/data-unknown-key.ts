// FOL5014: a key that the canonical form does not have.
import { nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly key: string;
  readonly nearest: string | undefined;
}

export const dataUnknownKey = defineDiagnostic<Words>({
  code: "FOL5014",
  name: "data-unknown-key",
  severity: "error",
  title: { en: "A key that nobody reads", fr: "Une clé que rien ne lit" },
  why: {
    en: "A misspelt key would be passed over without a word, and the amount or the customer that it holds with it.",
    fr: "Une clé mal orthographiée serait laissée de côté sans un mot, avec le montant ou le client qu’elle porte.",
  },
  message: ({ key }) => ({
    en: `${quoted(key).en} is no key of this part of a document`,
    fr: `${quoted(key).fr} n’est pas une clé de cette partie d’une pièce`,
  }),
  remedy: ({ key, nearest }) =>
    nearestOr(nearest, {
      en: `Call the key ${quoted(`x-${key}`).en} to have it passed over`,
      fr: `Appelez la clé ${quoted(`x-${key}`).fr} pour qu’elle soit laissée de côté`,
    }),
  bad: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}],<|"totals"|>:"105.00"}
`,
  good: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}],"total":"105.00"}
`,
});
