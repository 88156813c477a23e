// An item that the source sells and the book does not declare.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface UnmappedItemWords {
  readonly item: string;
  readonly near: string | undefined;
}

export const unmappedItem = defineDiagnostic<UnmappedItemWords>({
  code: "FOL3030",
  name: "unmapped-item",
  severity: "error",
  title: {
    en: "Item of the catalogue that is not declared",
    fr: "Article du catalogue non déclaré",
  },
  why: {
    en: "The first invoice with this item would be refused; better to know before.",
    fr: "La première facture avec cet article serait refusée; mieux vaut le savoir avant.",
  },
  message: (words) => ({
    en: `Item ${quoted(words.item).en} is active in the catalogue and is not declared`,
    fr: `L’article ${quoted(words.item).fr} est actif dans le catalogue et n’est pas déclaré`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? {
          en: "Declare it with its accounts and its tax group",
          fr: "Déclarez-le avec ses comptes et son groupe de taxes",
        }
      : {
          en: `Declare it, or correct one of the names: ${quoted(words.near).en} is declared`,
          fr: `Déclarez-le, ou corrigez un des noms\u00a0: ${quoted(words.near).fr} est déclaré`,
        },
  bad: `catalog items from "articles.csv"
--- articles.csv
name,category,active
Tonte,Pelouse,active
<|Aération|>,Pelouse,active
`,
  good: `catalog items from "articles.csv"
--- articles.csv
name,category,active
Tonte,Pelouse,active
`,
  fixed: true,
});
