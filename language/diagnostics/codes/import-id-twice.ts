// FOL5145: one name has two ids.
import { defineDiagnostic } from "../define.ts";
import { type IdWords, nameOfId } from "../id-wording.ts";

interface Words extends IdWords {
  readonly ids: readonly [string, string];
}

export const importIdTwice = defineDiagnostic<Words>({
  code: "FOL5145",
  name: "import-id-twice",
  severity: "error",
  title: { en: "Two ids for one name", fr: "Deux identifiants pour un seul nom" },
  why: {
    en: "A document goes to one account, one item, one customer. Which of the two is meant, QuickBooks shows and Folio cannot know.",
    fr: "Une pièce va à un seul compte, article ou client. Lequel des deux est le bon se voit dans QuickBooks, et Folio ne peut le savoir.",
  },
  message: ({ ids: [first, second], ...words }) => {
    const { en, fr } = nameOfId(words);
    return {
      en: `${en} has id ${second} here, and id ${first} before`,
      fr: `${fr} a ici l’identifiant ${second}, et avait avant ${first}`,
    };
  },
  remedy: ({ kind }) =>
    kind === "documents"
      ? {
          en: "Look in QuickBooks whether the document is there twice; delete one there, and the line of the wrong id from the file of ids",
          fr: "Voyez dans QuickBooks si la pièce y est deux fois; supprimez-en une, et retirez la ligne du mauvais identifiant du fichier d’identifiants",
        }
      : {
          en: "Look in QuickBooks which of the two is in use, rename the other there, and read the list again",
          fr: "Voyez dans QuickBooks lequel des deux sert, renommez l’autre et relisez la liste",
        },
  bad: `
--- options
import ids --known ids.json
--- ids.json
{"folio": 1, "target": "quickbooks", "accounts": {"1020": {"id": "35"}}}
--- data.json
{"QueryResponse":{"Account":[<|{|>"Id":"36","AcctNum":"1020","Name":"Banque"}]}}
`,
  good: `
--- options
import ids --known ids.json
--- ids.json
{"folio": 1, "target": "quickbooks", "accounts": {"1020": {"id": "35"}}}
--- data.json
{"QueryResponse":{"Account":[{"Id":"36","AcctNum":"1030","Name":"Banque"}]}}
`,
});
