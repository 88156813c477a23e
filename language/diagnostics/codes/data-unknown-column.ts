// FOL5013: a column that the canonical form does not have.

import { oneOfOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { completeOrCorrect } from "../document-wording.ts";
import type { PackTax } from "../pack-wording.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly column: string;
  /** The fields that were probably meant. */
  readonly nearest: readonly string[];
  /** Of a tax that a pack has and the book does not complete. */
  readonly offered?: PackTax | undefined;
}

export const dataUnknownColumn = defineDiagnostic<Words>({
  code: "FOL5013",
  name: "data-unknown-column",
  severity: "error",
  title: { en: "A column that nobody reads", fr: "Une colonne que rien ne lit" },
  why: {
    en: "In a file that uses Folio’s own names, a column with another name would be passed over, and what it says with it.",
    fr: "Dans un fichier qui emploie les noms de Folio, une colonne d’un autre nom serait laissée de côté, avec ce qu’elle dit.",
  },
  message: ({ column, offered }) => {
    const en = `There is no field ${quoted(column).en} that a column could fill`;
    const fr = `Il n’y a pas de champ ${quoted(column).fr} qu’une colonne pourrait remplir`;
    if (offered === undefined) return { en, fr };
    const pack = quoted(offered.pack);
    return {
      en: `${en}: the book does not complete this tax of the pack ${pack.en}`,
      fr: `${fr}\u00a0: le paramétrage ne complète pas cette taxe du paquet ${pack.fr}`,
    };
  },
  remedy: ({ column, nearest, offered }) => {
    if (offered !== undefined) return completeOrCorrect([offered]);
    if (column.startsWith("tax.")) {
      const tax = column.slice("tax.".length);
      return oneOfOr(nearest, {
        en: `Declare the tax in the book, as in \`tax ${tax} …\``,
        fr: `Déclarez la taxe dans le paramétrage, comme dans «\u00a0tax ${tax} …\u00a0»`,
      });
    }
    return oneOfOr(nearest, {
      en: `Call the column \`x-${column}\` to have it passed over, or say in a \`source\` what it means`,
      fr: `Appelez la colonne «\u00a0x-${column}\u00a0» pour qu’elle soit laissée de côté, ou dites dans une «\u00a0source\u00a0» ce qu’elle veut dire`,
    });
  },
  bad: `
--- data.csv
kind,number,date,<|customer.nom|>,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
