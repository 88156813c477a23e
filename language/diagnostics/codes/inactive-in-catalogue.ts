// An item that is active here and inactive in the catalogue.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

export interface InactiveInCatalogueWords {
  readonly item: string;
}

export const inactiveInCatalogue = defineDiagnostic<InactiveInCatalogueWords>({
  code: "FOL3032",
  name: "inactive-in-catalogue",
  severity: "warning",
  title: {
    en: "Item inactive in the catalogue",
    fr: "Article inactif dans le catalogue",
  },
  why: {
    en: "The source no longer sells it; left active here, a document that still bears it passes unnoticed.",
    fr: "La source ne le vend plus; s’il reste actif ici, une pièce qui le porte encore passe inaperçue.",
  },
  message: (words) => ({
    en: `Item ${quoted(words.item).en} is inactive in the catalogue and active here`,
    fr: `L’article ${quoted(words.item).fr} est inactif dans le catalogue et actif ici`,
  }),
  remedy: () => ({
    en: "Add “inactive from” and the day from which it is no longer sold",
    fr: "Ajoutez «\u00a0inactive from\u00a0» et le jour à partir duquel il n’est plus vendu",
  }),
  bad: `catalog items from "articles.csv"
item <|"Haie"|> debit 1210 credit 4001 tax "TPS"
--- articles.csv
name,category,active
Tonte,Pelouse,active
Haie,Pelouse,inactive
`,
  good: `catalog items from "articles.csv"
item "Haie" debit 1210 credit 4001 tax "TPS" inactive from 2026-03-01
--- articles.csv
name,category,active
Tonte,Pelouse,active
Haie,Pelouse,inactive
`,
});
