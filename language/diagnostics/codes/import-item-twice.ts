// FOL5132: a list has the same item twice.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
}

export const importItemTwice = defineDiagnostic<Words>({
  code: "FOL5132",
  name: "import-item-twice",
  severity: "error",
  title: { en: "An item twice in a list", fr: "Un article deux fois dans une liste" },
  why: {
    en: "An item's name decides where its amounts go. Two of one name may go to two accounts; neither is dropped for the other.",
    fr: "Le nom d’un article décide où vont ses montants. Deux articles de même nom peuvent aller à deux comptes; aucun n’est écarté pour l’autre.",
  },
  message: ({ name }) => ({
    en: `Item ${quoted(name).en} is there twice`,
    fr: `L’article ${quoted(name).fr} y est deux fois`,
  }),
  remedy: () => ({
    en: "Give one of them another name where the list comes from, or export it once",
    fr: "Donnez un autre nom à l’un d’eux là d’où vient la liste, ou exportez-le une seule fois",
  }),
  bad: `
--- options
import catalog
--- data.csv
Name,Income account,Price,Unit
Tonte,4001,60.00,visite
<|T|>onte,4002,65.00,visite
`,
  good: `
--- options
import catalog
--- data.csv
Name,Income account,Price,Unit
Tonte,4001,60.00,visite
Tonte double,4002,65.00,visite
`,
});
