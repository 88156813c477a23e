// FOL5131: an item has the name of a category.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
}

export const importCategoryClash = defineDiagnostic<Words>({
  code: "FOL5131",
  name: "import-category-clash",
  severity: "error",
  title: { en: "An item named like a category", fr: "Un article nommé comme une catégorie" },
  why: {
    en: "In QuickBooks, categories, products and services share their names: one name, one thing. The day system cannot tell which of the two is meant.",
    fr: "Dans QuickBooks, catégories, produits et services se partagent les noms\u00a0: un nom, une chose. Le système de gestion ne peut savoir lequel des deux est visé.",
  },
  message: ({ name }) => ({
    en: `${quoted(name).en} is the name of an item and of a category`,
    fr: `${quoted(name).fr} est le nom d’un article et d’une catégorie`,
  }),
  remedy: () => ({
    en: "Give one of them another name in QuickBooks, then export again",
    fr: "Donnez un autre nom à l’un des deux dans QuickBooks, puis exportez de nouveau",
  }),
  unconfirmed: {
    en: "That QuickBooks takes names that differ only by capitals for the same; Folio does.",
    fr: "Que QuickBooks confond les noms qui ne diffèrent que par les majuscules; Folio le fait.",
  },
  bad: `
--- options
import catalog
--- data.csv
Name,Category,Income account,Price,Unit
Tonte,Entretien,4001,60.00,visite
<|E|>ntretien,,4001,70.00,h
`,
  good: `
--- options
import catalog
--- data.csv
Name,Category,Income account,Price,Unit
Tonte,Entretien,4001,60.00,visite
Entretien général,,4001,70.00,h
`,
});
