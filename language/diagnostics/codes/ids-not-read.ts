// FOL5144: a file of ids is not in the form that `folio import ids` writes.
import { nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly mistake: "form" | "object" | "text" | "key" | "no documents";
  readonly key?: string;
  readonly nearest?: string | undefined;
  /** A number where a text is wanted, as it is written. */
  readonly number?: string | undefined;
}

export const idsNotRead = defineDiagnostic<Words>({
  code: "FOL5144",
  name: "ids-not-read",
  severity: "error",
  title: { en: "A file of ids that cannot be read", fr: "Un fichier d’identifiants illisible" },
  why: {
    en: "An id decides which account, item or customer a document goes to. What Folio does not understand in such a file, it does not pass over.",
    fr: "Un identifiant décide à quel compte, article ou client va une pièce. Ce que Folio ne comprend pas dans un tel fichier, il ne le laisse pas de côté.",
  },
  message: ({ mistake, key = "", number }) => {
    const { en, fr } = quoted(key);
    switch (mistake) {
      case "form":
        return {
          en: 'This is no file of ids: it does not begin with `"folio": 1` and `"target": "quickbooks"`',
          fr: 'Ce n’est pas un fichier d’identifiants\u00a0: il ne commence pas par «\u00a0"folio": 1\u00a0» et «\u00a0"target": "quickbooks"\u00a0»',
        };
      case "object":
        return {
          en: `What stands at ${en} is no object in braces`,
          fr: `Ce qui figure à ${fr} n’est pas un objet entre accolades`,
        };
      case "text":
        if (number !== undefined) {
          return {
            en: `${en} is a number, and a text in quotes was expected`,
            fr: `${fr} est un nombre, là où il faut un texte entre guillemets droits`,
          };
        }
        return key === "syncToken"
          ? {
              en: "A `syncToken` is a text of digits",
              fr: "Un «\u00a0syncToken\u00a0» est un texte fait de chiffres",
            }
          : {
              en: `${en} is no text in quotes, or an empty one, or one that begins with @`,
              fr: `${fr} n’est pas un texte entre guillemets droits, ou il est vide, ou il commence par @`,
            };
      case "no documents":
        return {
          en: "This is no stage file of Folio: nothing in it says which document a request is",
          fr: "Ce n’est pas un fichier d’étape de Folio : rien n’y dit quelle pièce est une demande",
        };
      case "key":
        return {
          en: `${en} is no key of this part of a file of ids`,
          fr: `${fr} n’est pas une clé de cette partie d’un fichier d’identifiants`,
        };
    }
  },
  remedy: ({ mistake, nearest, number }) =>
    nearestOr(
      nearest,
      number !== undefined
        ? {
            en: `Put it in quotes: "${number}"`,
            fr: `Mettez-le entre guillemets droits\u00a0: "${number}"`,
          }
        : mistake === "no documents"
          ? {
              en: "Name the stage file that folio compile wrote",
              fr: "Nommez le fichier d’étape qu’a écrit folio compile",
            }
          : {
              en: "Make the file anew with folio import ids",
              fr: "Refaites le fichier avec folio import ids",
            },
    ),
  bad: `
--- options
import ids --known ids.json
--- ids.json
{"folio": 1, "target": "quickbooks", <|"account"|>: {"1020": {"id": "35"}}}
--- data.json
{"QueryResponse":{"Account":[{"Id":"35","AcctNum":"1020","Name":"Banque"}]}}
`,
  good: `
--- options
import ids --known ids.json
--- ids.json
{"folio": 1, "target": "quickbooks", "accounts": {"1020": {"id": "35"}}}
--- data.json
{"QueryResponse":{"Account":[{"Id":"35","AcctNum":"1020","Name":"Banque"}]}}
`,
});
