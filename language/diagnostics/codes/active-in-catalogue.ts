// An item that is inactive here and active in the catalogue.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface ActiveInCatalogueWords {
  readonly item: string;
}

export const activeInCatalogue = defineDiagnostic<ActiveInCatalogueWords>({
  code: "FOL3033",
  name: "active-in-catalogue",
  severity: "warning",
  title: {
    en: "Item active in the catalogue",
    fr: "Article actif dans le catalogue",
  },
  why: {
    en: "The source still sells it, and every document that bears it will be refused.",
    fr: "La source le vend encore, et toute pièce qui le porte sera refusée.",
  },
  message: (words) => ({
    en: `Item ${quoted(words.item).en} is active in the catalogue and inactive here`,
    fr: `L’article ${quoted(words.item).fr} est actif dans le catalogue et inactif ici`,
  }),
  remedy: () => ({
    en: "Make it inactive in the source too, or active here",
    fr: "Rendez-le inactif dans la source aussi, ou actif ici",
  }),
  bad: `catalog items from "articles.csv"
item <|"Haie"|> debit 1210 credit 4001 tax "TPS" inactive
--- articles.csv
name,category,active
Tonte,Pelouse,active
Haie,Pelouse,active
`,
  good: `catalog items from "articles.csv"
item "Haie" debit 1210 credit 4001 tax "TPS"
--- articles.csv
name,category,active
Tonte,Pelouse,active
Haie,Pelouse,active
`,
});
