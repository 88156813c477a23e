// FOL5134: items without the price or the unit that a day system wants of each.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly lacks: "price" | "unit";
  readonly items: number;
  readonly of: number;
  /** The first of them. */
  readonly name: string;
  /** What the list has for each field. */
  readonly by: "column" | "key";
}

const lacking = {
  price: { en: "price", fr: "prix" },
  unit: { en: "unit", fr: "unité" },
} as const;

export const importItemsIncomplete = defineDiagnostic<Words>({
  code: "FOL5134",
  name: "import-items-incomplete",
  severity: "information",
  title: { en: "Items without a price or a unit", fr: "Des articles sans prix ou sans unité" },
  why: {
    en: "A day system fills in its quotes and invoices with the unit and the price of each item. Entries need neither.",
    fr: "Un système de gestion remplit ses soumissions et ses factures avec l’unité et le prix de chaque article. Les écritures n’en ont pas besoin.",
  },
  message: ({ lacks, items, of, name }) => ({
    en: `${items} of ${of} active ${of === 1 ? "item" : "items"} ${items === 1 ? "has" : "have"} no ${lacking[lacks].en}, the first ${quoted(name).en}`,
    fr: `Articles actifs sans ${lacking[lacks].fr}\u00a0: ${items} sur ${of}, le premier étant ${quoted(name).fr}`,
  }),
  remedy: ({ lacks, by }) => ({
    en: `Fill in the ${lacking[lacks].en} of each item before the day system imports the list, or say which ${by} has it: --column ${lacks}=…`,
    fr: `Indiquez ${lacks === "unit" ? "l’unité" : "le prix"} de chaque article avant que le système de gestion importe la liste, ou dites quelle ${by === "key" ? "clé" : "colonne"} ${lacks === "unit" ? "la" : "le"} donne\u00a0: --column ${lacks}=…`,
  }),
  bad: `
--- options
import catalog
--- data.csv
Name,Income account,Price,Unit
<|T|>onte,4001,,visite
`,
  good: `
--- options
import catalog
--- data.csv
Name,Income account,Price,Unit
Tonte,4001,60.00,visite
`,
});
