// FOL5130: an item that is imported has no income account.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
}

export const importItemWithoutIncome = defineDiagnostic<Words>({
  code: "FOL5130",
  name: "import-item-without-income",
  severity: "error",
  title: { en: "An item without an income account", fr: "Un article sans compte de produits" },
  why: {
    en: "What an item sells for goes to its income account. QuickBooks wants one for each item before a day system may be tied to it.",
    fr: "Le produit de la vente d’un article va à son compte de produits. QuickBooks en veut un pour chaque article avant qu’un système de gestion y soit relié.",
  },
  message: ({ name }) => ({
    en: `Item ${quoted(name).en} has no income account`,
    fr: `L’article ${quoted(name).fr} n’a pas de compte de produits`,
  }),
  remedy: () => ({
    en: "Give it one in QuickBooks and export again, or say one for all that have none: --income 4000",
    fr: "Donnez-lui-en un dans QuickBooks et exportez de nouveau, ou dites-en un pour tous ceux qui n’en ont pas\u00a0: --income 4000",
  }),
  bad: `
--- options
import catalog
--- data.csv
Product/Service Name,Income account,Price,Unit
Tonte,4001,60.00,visite
<|D|>éneigement,,45.00,visite
`,
  good: `
--- options
import catalog
--- data.csv
Product/Service Name,Income account,Price,Unit
Tonte,4001,60.00,visite
Déneigement,4002,45.00,visite
`,
});
