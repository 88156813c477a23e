// FOL5094: a row of totals among the documents.
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  /** The word that says so; undefined where the row has amounts alone. */
  readonly text: string | undefined;
}

export const dataTotalRow = defineDiagnostic<Words>({
  code: "FOL5094",
  name: "data-total-row",
  severity: "error",
  title: { en: "A row of totals", fr: "Une ligne de totaux" },
  why: {
    en: "A row that adds up the others is no document. What is passed over without being asked could one day be a sale.",
    fr: "Une ligne qui additionne les autres n’est pas une pièce. Ce qu’on laisse de côté sans le demander pourrait un jour être une vente.",
  },
  message: ({ text }) =>
    text === undefined
      ? {
          en: "This row is no document: it has amounts, and neither number nor date nor name",
          fr: "Cette ligne n’est pas une pièce\u00a0: elle a des montants, mais ni numéro, ni date, ni nom",
        }
      : {
          en: `This row is no document: it has no date, and says ${quoted(text).en}`,
          fr: `Cette ligne n’est pas une pièce\u00a0: elle n’a pas de date, et dit ${quoted(text).fr}`,
        },
  remedy: () => ({
    en: "Export the documents without totals, or delete the row; to compare totals, give them with `--control`",
    fr: "Exportez les pièces sans totaux, ou supprimez la ligne; pour comparer des totaux, donnez-les avec «\u00a0--control\u00a0»",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
<|Total|>,,,,,100.00,5.00,105.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
`,
});
