// An item that the book declares and the catalogue no longer has.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface StaleItemWords {
  readonly item: string;
  readonly near: string | undefined;
}

export const staleItem = defineDiagnostic<StaleItemWords>({
  code: "FOL3031",
  name: "stale-item",
  severity: "warning",
  title: {
    en: "Item that the catalogue does not have",
    fr: "Article absent du catalogue",
  },
  why: {
    en: "The item was renamed or removed in the source, or its name here is not quite the same.",
    fr: "L’article a été renommé ou retiré dans la source, ou son nom n’est pas tout à fait le même ici.",
  },
  message: (words) => ({
    en: `Item ${quoted(words.item).en} is not in the catalogue`,
    fr: `L’article ${quoted(words.item).fr} n’est pas dans le catalogue`,
  }),
  remedy: (words) =>
    words.near === undefined
      ? {
          en: "Make it inactive from the day it went, so that older documents still compile",
          fr: "Rendez-le inactif à partir du jour où il a disparu, pour que les pièces antérieures se compilent encore",
        }
      : {
          en: `The catalogue has ${quoted(words.near).en}: correct the name, or make the item inactive`,
          fr: `Le catalogue contient ${quoted(words.near).fr}\u00a0: corrigez le nom, ou rendez l’article inactif`,
        },
  bad: `catalog items from "articles.csv"
item <|"Haie"|> debit 1210 credit 4001 tax "TPS"
--- articles.csv
name,category,active
Tonte,Pelouse,active
`,
  good: `catalog items from "articles.csv"
item "Haie" debit 1210 credit 4001 tax "TPS"
--- articles.csv
name,category,active
Tonte,Pelouse,active
Haie,Pelouse,active
`,
});
