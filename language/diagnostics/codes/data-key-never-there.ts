// FOL5095: a key of JSON that the book maps and that no record of a file has.
import { nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly key: string;
  readonly field: string;
  readonly file: string;
  readonly nearest: string | undefined;
}

export const dataKeyNeverThere = defineDiagnostic<Words>({
  code: "FOL5095",
  name: "data-key-never-there",
  severity: "warning",
  title: { en: "A key that no record has", fr: "Une clé qu’aucun enregistrement n’a" },
  why: {
    en: "JSON has no header: a key with a letter wrong leaves its field blank in every document, and nothing else shows it.",
    fr: "Le JSON n’a pas d’en-tête\u00a0: une clé mal écrite laisse son champ vide dans toutes les pièces, et rien d’autre ne le montre.",
  },
  message: ({ key, field, file }) => ({
    en: `No record of ${file} has the key ${quoted(key).en}, which fills \`${field}\``,
    fr: `Aucun enregistrement de ${file} n’a la clé ${quoted(key).fr}, qui remplit «\u00a0${field}\u00a0»`,
  }),
  remedy: ({ nearest }) =>
    nearestOr(nearest, {
      en: "Correct the key, or take the line out if the system no longer writes it",
      fr: "Corrigez la clé, ou retirez la ligne si le système ne l’écrit plus",
    }),
  bad: `
source boutique ndjson "data*.ndjson" {
  kind = invoice  number = column "id"  date = column "date"  <|customer.name = column "client.nom"|>
  line.item = column "article"  line.amount = column "montant"  tax.TPS = column "tps"
}
--- data.ndjson
{"id":"B1","date":"2026-01-15","client":{"name":"Tremblay"},"article":"Tonte","montant":100.00,"tps":5.00}
`,
  good: `
source boutique ndjson "data*.ndjson" {
  kind = invoice  number = column "id"  date = column "date"  customer.name = column "client.name"
  line.item = column "article"  line.amount = column "montant"  tax.TPS = column "tps"
}
--- data.ndjson
{"id":"B1","date":"2026-01-15","client":{"name":"Tremblay"},"article":"Tonte","montant":100.00,"tps":5.00}
`,
});
