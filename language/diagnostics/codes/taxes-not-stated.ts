// FOL5059: lines bear taxes, and the document states no amount of them.
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly document: string;
  readonly taxes: string;
}

export const taxesNotStated = defineDiagnostic<Words>({
  code: "FOL5059",
  name: "taxes-not-stated",
  severity: "error",
  title: {
    en: "A document that does not state its taxes",
    fr: "Une pièce qui n’indique pas ses taxes",
  },
  why: {
    en: "The taxes that the source billed are booked as billed. Folio computes them only where the book says so.",
    fr: "Les taxes sont comptabilisées telles que facturées. Folio ne les calcule que si le paramétrage le demande.",
  },
  message: ({ document, taxes }) => ({
    en: `Document ${document} does not state its taxes (${taxes})`,
    fr: `La pièce ${document} n’indique pas ses taxes (${taxes})`,
  }),
  remedy: () => ({
    en: "Add the amounts of the taxes to the data; correct the item’s tax group if there was nothing to tax; or write `compute taxes` in the book",
    fr: "Ajoutez le montant des taxes aux données; corrigez le groupe de taxes de l’article s’il n’y avait rien à taxer; ou écrivez «\u00a0compute taxes\u00a0» dans le paramétrage",
  }),
  bad: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,100.00
`,
  good: `
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
`,
});
