// FOL5023: a text in JSON that is there and empty.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly field: string;
}

export const dataEmptyValue = defineDiagnostic<Words>({
  code: "FOL5023",
  name: "data-empty-value",
  severity: "error",
  title: { en: "An empty text", fr: "Un texte vide" },
  why: {
    en: "A field that a document lacks is left out. An empty text would be a customer or a number of no letters.",
    fr: "Un champ que la pièce n’a pas s’omet. Un texte vide serait un client ou un numéro sans une seule lettre.",
  },
  message: ({ field }) => ({
    en: `The text of \`${field}\` is empty`,
    fr: `Le texte de «\u00a0${field}\u00a0» est vide`,
  }),
  remedy: () => ({
    en: "Leave the key out, or fill in its text",
    fr: "Omettez la clé, ou remplissez son texte",
  }),
  bad: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","customer":{"name":<|""|>},"lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]}
`,
  good: `
--- data.ndjson
{"folio":1,"kind":"invoice","number":"F1001","date":"2026-01-15","customer":{"name":"Tremblay"},"lines":[{"item":"Tonte","amount":"100.00"}],"taxes":[{"tax":"TPS","amount":"5.00"}]}
`,
});
