// FOL5136: an item of the day system that no item of the package is tied to.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly name: string;
  /** The name looked for in the package: its own, or the one of `--link`. */
  readonly wanted: string;
  readonly nearest: string | undefined;
}

export const importItemUnlinked = defineDiagnostic<Words>({
  code: "FOL5136",
  name: "import-item-unlinked",
  severity: "warning",
  title: { en: "An item that is tied to none", fr: "Un article relié à aucun autre" },
  why: {
    en: "Who already works in a day system links its items to the package's and imports none. An item that is not linked gets no account, and is left out.",
    fr: "Qui travaille déjà dans un système de gestion relie ses articles à ceux du logiciel comptable et n’en importe aucun. Un article qui n’est pas relié n’a pas de compte, et il est laissé de côté.",
  },
  message: ({ name, wanted }) => ({
    en: `Item ${quoted(name).en} of the day system is tied to none: the list has no ${quoted(wanted).en}`,
    fr: `L’article ${quoted(name).fr} du système de gestion n’est relié à aucun\u00a0: la liste n’a pas ${quoted(wanted).fr}`,
  }),
  remedy: ({ name, nearest }) => ({
    en: `Say which item it is: --link "${name}=${nearest ?? "…"}"`,
    fr: `Dites de quel article il s’agit\u00a0: --link "${name}=${nearest ?? "…"}"`,
  }),
  bad: `
--- options
import catalog --known known.csv
--- known.csv
name,unit,price
<|T|>onte,visite,60.00
--- data.csv
Name,Income account,Price,Unit
Tontes,4001,60.00,visite
`,
  good: `
--- options
import catalog --known known.csv --link Tonte=Tontes
--- known.csv
name,unit,price
Tonte,visite,60.00
--- data.csv
Name,Income account,Price,Unit
Tontes,4001,60.00,visite
`,
});
