// FOL5015: a column that is needed and not there.

import type { Bilingual } from "../../text/bilingual.ts";
import { beforeTwiceEncoded } from "../../text/twice-encoded.ts";
import { nearestOr, twiceEncodedOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  readonly column: string;
  /** The field that it fills. */
  readonly field: string;
  readonly nearest: string | undefined;
  /** The one that the source declares. */
  readonly encoding?: string | undefined;
}

export const dataMissingColumn = defineDiagnostic<Words>({
  code: "FOL5015",
  name: "data-missing-column",
  severity: "error",
  title: { en: "A column that is not in the file", fr: "Une colonne absente du fichier" },
  why: {
    en: "A column that is renamed or left out of an export would leave its field blank in every document.",
    fr: "Une colonne renommée ou retirée de l’exportation laisserait son champ vide dans toutes les pièces.",
  },
  message: ({ column, field }) => ({
    en: `The file has no column ${quoted(column).en}${column === field ? "" : `, which fills \`${field}\``}`,
    fr: `Le fichier n’a pas de colonne ${quoted(column).fr}${column === field ? "" : `, qui remplit «\u00a0${field}\u00a0»`}`,
  }),
  remedy: ({ column, nearest, encoding }) =>
    nearest !== undefined && encoding === "windows-1252" && isGarbled(nearest, column)
      ? {
          en: `Write \`encoding utf-8\` in the \`source\`: the file has ${quoted(nearest).en}, which is UTF-8 read as Windows-1252`,
          fr: `Écrivez «\u00a0encoding utf-8\u00a0» dans la «\u00a0source\u00a0»\u00a0: le fichier a ${quoted(nearest).fr}, soit de l’UTF-8 lu comme du Windows-1252`,
        }
      : nearest !== undefined && isGarbled(nearest, column)
        ? twiceEncodedOr(nearest, otherwise)
        : nearestOr(nearest, otherwise),
  bad: `
source ventes csv "data*.csv" {
  kind = invoice  number = column "No"  date = column "Date"  customer.name = column "Client"
  line.item = column "Article"  line.amount = column "Montant"  tax.TPS = column "TPS"
}
--- data.csv
<|No|>,Date,Nom,Article,Montant,TPS
F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
  good: `
source ventes csv "data*.csv" {
  kind = invoice  number = column "No"  date = column "Date"  customer.name = column "Nom"
  line.item = column "Article"  line.amount = column "Montant"  tax.TPS = column "TPS"
}
--- data.csv
No,Date,Nom,Article,Montant,TPS
F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});

const otherwise: Bilingual = {
  en: "Add the column to the export, or correct its name in the `source`",
  fr: "Ajoutez la colonne à l’exportation, ou corrigez son nom dans la «\u00a0source\u00a0»",
};

/** `é` in UTF-8 is two bytes, which Windows-1252 reads as `Ã©`. */
function isGarbled(name: string, column: string): boolean {
  return beforeTwiceEncoded(name) !== undefined && beforeTwiceEncoded(column) === undefined;
}
