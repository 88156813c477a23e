// FOL6137: an item that no `at` and no default item maps.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const itemUnmappedAtTarget = defineDiagnostic<{ readonly item: string | undefined }>({
  code: "FOL6137",
  name: "item-unmapped-at-target",
  severity: "error",
  title: {
    en: "An item without a name at QuickBooks",
    fr: "Article sans nom dans QuickBooks",
  },
  why: {
    en: "Each line of a document names an item of QuickBooks’ own list. Folio guesses none.",
    fr: "Chaque ligne d’une pièce nomme un article de la liste de QuickBooks. Folio n’en devine aucun.",
  },
  message: ({ item }) => ({
    en: `${item === undefined ? "The fallback of items" : `The item ${quoted(item).en}`} has no name at QuickBooks`,
    fr: `${item === undefined ? "Le repli des articles" : `L’article ${quoted(item).fr}`} n’a pas de nom dans QuickBooks`,
  }),
  remedy: () => ({
    en: "Write `at quickbooks` with the full name of the item there, or a `default item` in the options of the target",
    fr: "Écrivez «\u00a0at quickbooks\u00a0» suivi du nom complet de l’article, ou un «\u00a0default item\u00a0» dans les options de la cible",
  }),
  bad: `
${quickbooksDocuments()}
--- articles.folio
item <|"Semis"|> debit 1210 credit 4001 tax "TPS"
`,
  good: `
${quickbooksDocuments()}
--- articles.folio
item "Semis" debit 1210 credit 4001 tax "TPS" at quickbooks "Services:Semis"
`,
});
