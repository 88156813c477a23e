// FOL5133: two items whose names differ only by capitals, accents or blanks.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
  readonly first: string;
}

export const importItemAlike = defineDiagnostic<Words>({
  code: "FOL5133",
  name: "import-item-alike",
  severity: "warning",
  title: { en: "Two items that look the same", fr: "Deux articles qui se ressemblent" },
  why: {
    en: "Names that differ by a capital, an accent or a blank are mostly one item that was entered twice. Both come in: which one stays is not for a program to say.",
    fr: "Des noms qui ne diffèrent que par une majuscule, un accent ou une espace sont le plus souvent un seul article saisi deux fois. Les deux sont importés\u00a0: ce n’est pas à un programme de dire lequel reste.",
  },
  message: ({ name, first }) => ({
    en: `Items ${quoted(first).en} and ${quoted(name).en} differ only by capitals, accents or blanks`,
    fr: `Les articles ${quoted(first).fr} et ${quoted(name).fr} ne diffèrent que par des majuscules, des accents ou des espaces`,
  }),
  remedy: () => ({
    en: "Make one of them inactive where the list comes from, if they are the same",
    fr: "Rendez l’un d’eux inactif là d’où vient la liste, s’il s’agit du même",
  }),
  bad: `
--- options
import catalog
--- data.csv
Name,Income account,Price,Unit
Déneigement,4001,60.00,visite
<|d|>eneigement,4001,60.00,visite
`,
  good: `
--- options
import catalog
--- data.csv
Name,Income account,Price,Unit
Déneigement,4001,60.00,visite
`,
});
