// FOL5027: a key that stands twice in one JSON object.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly key: string;
}

export const dataJsonKeyTwice = defineDiagnostic<Words>({
  code: "FOL5027",
  name: "data-json-key-twice",
  severity: "error",
  title: { en: "A key that stands twice", fr: "Une clé qui figure deux fois" },
  why: {
    en: "Most programs keep the last of the two and say nothing. One of the amounts would be lost.",
    fr: "La plupart des logiciels gardent la dernière des deux sans rien dire. L’un des montants serait perdu.",
  },
  message: ({ key }) => ({
    en: `The key ${quoted(key).en} stands twice in the same object`,
    fr: `La clé ${quoted(key).fr} figure deux fois dans le même objet`,
  }),
  remedy: () => ({ en: "Keep one of the two", fr: "Gardez l’une des deux" }),
  bad: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","lines":[{"item":"Tonte","amount":"60.00",<|"amount"|>:"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]}
`,
  good: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]}
`,
});
