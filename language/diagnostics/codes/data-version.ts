// FOL5029: a document in JSON that does not say by which version of the form it is written.
import { defineDiagnostic } from "../define.ts";

interface Words {
  /** What stands there; undefined where nothing does. */
  readonly found: string | undefined;
}

export const dataVersion = defineDiagnostic<Words>({
  code: "FOL5029",
  name: "data-version",
  severity: "error",
  title: {
    en: "A document without its version",
    fr: "Une pièce sans sa version",
  },
  why: {
    en: "The first key of a document tells Folio’s own form from any other JSON, and one version of it from the next.",
    fr: "La première clé d’une pièce distingue la forme de Folio de tout autre JSON, et une version de la suivante.",
  },
  message: ({ found }) =>
    found === undefined
      ? {
          en: 'The document does not say `"folio":1`',
          fr: 'La pièce ne dit pas «\u00a0"folio":1\u00a0»',
        }
      : {
          en: `The document is of version ${found}, and this Folio reads version 1`,
          fr: `La pièce est de la version ${found}, et ce Folio lit la version 1`,
        },
  remedy: () => ({
    en: 'Begin each document with `"folio":1`, or say in a `source` what the keys of the file mean',
    fr: 'Commencez chaque pièce par «\u00a0"folio":1\u00a0», ou dites dans une «\u00a0source\u00a0» ce que veulent dire les clés du fichier',
  }),
  bad: `
--- data.ndjson
<|{|>"kind":"invoice","number":"F1001","date":"2026-01-15","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]}
`,
  good: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]}
`,
});
