// FOL6165: the book names an item, a tax code or a method of QuickBooks that the file of ids does not have.
import { nearestOr } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

const lists = {
  items: { en: "item", fr: "d’article", entity: "Item" },
  taxCodes: { en: "tax code", fr: "de code de taxe", entity: "TaxCode" },
  paymentMethods: { en: "payment method", fr: "de mode de paiement", entity: "PaymentMethod" },
} as const;

interface Words {
  readonly list: keyof typeof lists;
  readonly name: string;
  readonly nearest: string | undefined;
}

export const nameNotInIds = defineDiagnostic<Words>({
  code: "FOL6165",
  name: "name-not-in-ids",
  severity: "warning",
  title: {
    en: "A name that the lists of QuickBooks do not have",
    fr: "Un nom que les listes de QuickBooks n’ont pas",
  },
  why: {
    en: "No file that Folio writes creates an item, a tax code or a payment method. What the file of ids does not have stands in the requests as a name, which QuickBooks refuses.",
    fr: "Aucun fichier qu’écrit Folio ne crée d’article, de code de taxe ni de mode de paiement. Ce que le fichier d’identifiants n’a pas figure dans les requêtes sous son nom, que QuickBooks refuse.",
  },
  message: ({ list, name }) => ({
    en: `The file of ids has no ${lists[list].en} ${quoted(name).en}`,
    fr: `Le fichier d’identifiants n’a pas ${lists[list].fr} ${quoted(name).fr}`,
  }),
  remedy: ({ list, nearest }) =>
    nearestOr(nearest, {
      en: `Ask QuickBooks for the list again (\`select * from ${lists[list].entity}\`) and take the answer in with folio import ids; if it is not there either, create it in QuickBooks first`,
      fr: `Redemandez la liste à QuickBooks (\`select * from ${lists[list].entity}\`) et recueillez la réponse avec folio import ids; s’il n’y est pas non plus, créez-le d’abord dans QuickBooks`,
    }),
  bad: `
${quickbooksDocuments().replace('"Services:Tonte"', '<|"Services:Tonte"|>')}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "items": {"Services:Tontes": {"id": "7"}}}
`,
  good: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "items": {"Services:Tonte": {"id": "7"}}}
`,
});
