// FOL6144: QuickBooks has one list of names for both.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const categoryNamedAsItem = defineDiagnostic<{ readonly name: string }>({
  code: "FOL6144",
  name: "category-named-as-item",
  severity: "error",
  title: {
    en: "A category with the name of an item",
    fr: "Catégorie qui porte le nom d’un article",
  },
  why: {
    en: "Categories and items of QuickBooks share one list of names: the second one of a name is refused.",
    fr: "Les catégories et les articles de QuickBooks partagent une seule liste de noms\u00a0: le second du même nom est refusé.",
  },
  message: ({ name }) => ({
    en: `${quoted(name).en} is a category, and an item`,
    fr: `${quoted(name).fr} est une catégorie, et un article`,
  }),
  remedy: () => ({
    en: "Give one of the two another name, in QuickBooks too",
    fr: "Donnez un autre nom à l’un des deux, dans QuickBooks aussi",
  }),
  bad: `
${quickbooksDocuments()}
--- articles.folio
item "Autres" debit 1210 credit 4001 tax "TPS" at quickbooks <|"Services"|>
`,
  good: `
${quickbooksDocuments()}
--- articles.folio
item "Autres" debit 1210 credit 4001 tax "TPS" at quickbooks "Services:Autres"
`,
});
