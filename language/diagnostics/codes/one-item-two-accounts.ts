// FOL6138: items with different accounts share an item of QuickBooks.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";
import { listed, quoted } from "../wording.ts";

export const oneItemTwoAccounts = defineDiagnostic<{
  readonly name: string;
  readonly accounts: readonly string[];
}>({
  code: "FOL6138",
  name: "one-item-two-accounts",
  severity: "error",
  title: {
    en: "One item of QuickBooks for two accounts",
    fr: "Un article QuickBooks pour deux comptes",
  },
  why: {
    en: "An item of QuickBooks is sold to one income account. Items of the book that share it and credit several accounts would all be posted to that one.",
    fr: "Un article de QuickBooks se vend à un seul compte de revenu. Les articles du paramétrage qui le partagent en créditant plusieurs comptes seraient tous imputés à celui-là.",
  },
  message: ({ name, accounts }) => ({
    en: `${quoted(name).en} at QuickBooks would have to be sold to ${listed(accounts).en}, and it has one income account`,
    fr: `${quoted(name).fr} devrait se vendre à ${listed(accounts).fr} dans QuickBooks, et n’a qu’un compte de revenu`,
  }),
  remedy: () => ({
    en: "Give each account an item of its own at QuickBooks, or all of them one account in the book",
    fr: "Donnez à chaque compte son propre article dans QuickBooks, ou un seul compte à tous dans le paramétrage",
  }),
  bad: `
${quickbooksDocuments()}
--- semis.folio
account 4002 "Projets" revenue
item "Semis" debit 1210 credit <|4002|> tax "TPS" at quickbooks "Services:Tonte"
`,
  good: `
${quickbooksDocuments()}
--- semis.folio
account 4002 "Projets" revenue
item "Semis" debit 1210 credit 4002 tax "TPS" at quickbooks "Services:Semis"
`,
});
