// FOL5146: one id has two names.
import { defineDiagnostic } from "../define.ts";
import { type IdWords, nameOfId } from "../id-wording.ts";
import { quoted } from "../wording.ts";

interface Words extends IdWords {
  readonly id: string;
  readonly first: string;
}

export const importIdShared = defineDiagnostic<Words>({
  code: "FOL5146",
  name: "import-id-shared",
  severity: "error",
  title: { en: "Two names for one id", fr: "Deux noms pour un seul identifiant" },
  why: {
    en: "An account, an item or a customer that was renamed in QuickBooks keeps its id. Both names would go to the same place, and the book still says the old one.",
    fr: "Un compte, un article ou un client renommé dans QuickBooks garde son identifiant. Les deux noms iraient au même endroit, et le paramétrage dit encore l’ancien.",
  },
  message: ({ id, first, ...words }) => {
    const { en, fr } = nameOfId(words);
    return {
      en: `${en} has id ${id}, which is that of ${quoted(first).en}`,
      fr: `${fr} a l’identifiant ${id}, qui est celui de ${quoted(first).fr}`,
    };
  },
  remedy: ({ first }) => ({
    en: `If it was renamed in QuickBooks, take ${quoted(first).en} out of the file of ids, and write the new name in the book`,
    fr: `S’il a été renommé dans QuickBooks, retirez ${quoted(first).fr} du fichier d’identifiants, et écrivez le nouveau nom dans le paramétrage`,
  }),
  bad: `
--- options
import ids --known ids.json
--- ids.json
{"folio": 1, "target": "quickbooks", "items": {"Services:Tonte": {"id": "7"}}}
--- data.json
{"QueryResponse":{"Item":[<|{|>"Id":"7","Name":"Tonte de pelouse","FullyQualifiedName":"Services:Tonte de pelouse","Type":"Service"}]}}
`,
  good: `
--- options
import ids --known ids.json
--- ids.json
{"folio": 1, "target": "quickbooks", "items": {"Services:Tonte": {"id": "7"}}}
--- data.json
{"QueryResponse":{"Item":[{"Id":"8","Name":"Tonte de pelouse","FullyQualifiedName":"Services:Tonte de pelouse","Type":"Service"}]}}
`,
});
