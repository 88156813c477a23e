// FOL5080: a total of the control file differs from the total of the run.
import type { Bilingual } from "../../text/bilingual.ts";
import { defineDiagnostic } from "../define.ts";
import { quoted } from "../wording.ts";

interface Words {
  /** As a control file says it: `sales`, `tax`, `purchase-method`. */
  readonly what: string;
  readonly name: string;
  readonly source: Bilingual;
  readonly folio: Bilingual;
  readonly difference: Bilingual;
}

export const controlDiffers = defineDiagnostic<Words>({
  code: "FOL5080",
  name: "control-differs",
  severity: "error",
  title: {
    en: "A total that differs from the source",
    fr: "Un total qui diffère de celui de la source",
  },
  why: {
    en: "The control file has the totals that the source itself printed. A difference means that documents are missing, or booked otherwise than the source counts them.",
    fr: "Le fichier de contrôle porte les totaux imprimés par la source elle-même. Un écart veut dire qu’il manque des pièces, ou qu’elles sont comptabilisées autrement que la source ne les compte.",
  },
  message: ({ what, name, source, folio, difference }) => ({
    en: `For ${total(what, name).en} the source has ${source.en}, and the run has ${folio.en}, a difference of ${difference.en}`,
    fr: `Pour ${total(what, name).fr}, la source a ${source.fr}, et le lot d’exportation a ${folio.fr}, soit un écart de ${difference.fr}`,
  }),
  remedy: () => ({
    en: "Check that both cover the same dates, and that the source counts no document that was passed over",
    fr: "Vérifiez que les deux couvrent les mêmes dates, et que la source ne compte aucune pièce laissée de côté",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
--- control.csv
what,name,amount
tax,TPS,<|6.00|>
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS,total
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00,105.00
--- control.csv
what,name,amount
tax,TPS,5.00
`,
});

const totals = new Map<string, Bilingual>([
  ["sales", { en: "sales", fr: "les ventes" }],
  ["tax", { en: "tax", fr: "la taxe" }],
  ["method", { en: "method", fr: "le mode de paiement" }],
  ["account", { en: "account", fr: "le compte" }],
  ["purchases", { en: "purchases", fr: "les achats" }],
  ["purchase-tax", { en: "purchase tax", fr: "la taxe sur les achats" }],
  ["purchase-method", { en: "purchase payment method", fr: "le mode de paiement des achats" }],
]);

/** A total by its name, such as that of a tax; sales and purchases have none, or are in a currency. */
function total(what: string, name: string): Bilingual {
  const noun = totals.get(what) ?? quoted(what);
  if (name === "") return noun;
  if (what === "sales" || what === "purchases") {
    return { en: `${noun.en} in ${name}`, fr: `${noun.fr} en ${name}` };
  }
  return { en: `${noun.en} ${quoted(name).en}`, fr: `${noun.fr} ${quoted(name).fr}` };
}
