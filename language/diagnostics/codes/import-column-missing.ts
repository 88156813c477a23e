// FOL5120: a list that is imported has no column that is known to be a needed field.
import { enumerated, nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly list: "accounts" | "items" | "contacts";
  readonly field: string;
  /** The column that the user named for it. */
  readonly chosen: string | undefined;
  readonly nearest: string | undefined;
  readonly columns: readonly string[];
}

export const importColumnMissing = defineDiagnostic<Words>({
  code: "FOL5120",
  name: "import-column-missing",
  severity: "error",
  title: {
    en: "A list to import lacks a column",
    fr: "Il manque une colonne à une liste à importer",
  },
  why: {
    en: "Each package, each version and each language of it names its columns in its own way. Folio knows many of these names and guesses none.",
    fr: "Chaque logiciel, chaque version et chaque langue nomme ses colonnes à sa façon. Folio connaît bon nombre de ces noms et n’en devine aucun.",
  },
  message: ({ field, chosen, columns }) => {
    const among = columns.length === 0 ? "" : enumerated(columns.slice(0, 12));
    const has = {
      en: among === "" ? "" : `; there are ${among.en}`,
      fr: among === "" ? "" : `; il y a ${among.fr}`,
    };
    return chosen === undefined
      ? {
          en: `No column is known to be the \`${field}\` of the list${has.en}`,
          fr: `Aucune colonne n’est connue comme le champ «\u00a0${field}\u00a0» de la liste${has.fr}`,
        }
      : {
          en: `There is no column ${quoted(chosen).en} for \`${field}\`${has.en}`,
          fr: `Il n’y a pas de colonne ${quoted(chosen).fr} pour «\u00a0${field}\u00a0»${has.fr}`,
        };
  },
  remedy: ({ field, nearest }) =>
    nearestOr(nearest, {
      en: `Say which column it is: --column "${field}=…"`,
      fr: `Dites quelle colonne c’est\u00a0: --column "${field}=…"`,
    }),
  bad: `
--- options
import chart
--- data.csv
<|K|>onto,Bezeichnung,Type
1020,Bank,Asset
`,
  good: `
--- options
import chart --column code=Konto --column title=Bezeichnung
--- data.csv
Konto,Bezeichnung,Type
1020,Bank,Asset
`,
});
