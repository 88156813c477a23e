// FOL6139: the item’s own income account is not the one of the line.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { quoted } from "../wording.ts";

export const otherIncomeAccount = defineDiagnostic<{
  readonly document: string;
  readonly item: string;
  readonly account: string;
  readonly income: string;
}>({
  code: "FOL6139",
  name: "other-income-account",
  severity: "error",
  title: {
    en: "An item is sold to another account in QuickBooks",
    fr: "Article vendu à un autre compte dans QuickBooks",
  },
  why: {
    en: "QuickBooks posts each line to the income account of its item, whatever the book says. Where the two differ, its books and those of Folio part.",
    fr: "QuickBooks impute chaque ligne au compte de revenu de son article, quoi que dise le paramétrage. Là où les deux diffèrent, ses livres et ceux de Folio se séparent.",
  },
  message: ({ document, item, account, income }) => ({
    en: `A line of document ${quoted(document).en} is credited to ${account}, and ${quoted(item).en} is sold to ${income} at QuickBooks`,
    fr: `Une ligne de la pièce ${quoted(document).fr} est créditée à ${account}, et ${quoted(item).fr} se vend à ${income} dans QuickBooks`,
  }),
  remedy: () => ({
    en: "Correct the income account of the item in QuickBooks, or the account in the book, or name another item with `at quickbooks`",
    fr: "Corrigez le compte de revenu de l’article dans QuickBooks ou le compte dans le paramétrage, ou nommez un autre article avec «\u00a0at quickbooks\u00a0»",
  }),
  bad: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
<|invoice|>,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "items": {"Services:Tonte": {"id": "7", "income": "4090"}}}
`,
  good: `
${quickbooksDocuments()}
--- data.csv
kind,number,date,customer.name,line.item,line.amount,tax.TPS
invoice,F1001,2026-01-15,Tremblay,Tonte,100.00,5.00
--- ids.json
{"folio": 1, "target": "quickbooks", "items": {"Services:Tonte": {"id": "7", "income": "4001"}}}
`,
});
