// FOL6143: an item is credited to an account of another class.
import { defineDiagnostic } from "../define.ts";
import { quickbooksDocuments } from "../example-targets.ts";

export const itemNotIncome = defineDiagnostic<{ readonly code: string }>({
  code: "FOL6143",
  name: "item-not-income",
  severity: "error",
  title: {
    en: "An item that is not tied to an income account",
    fr: "Article qui n’est pas associé à un compte de revenu",
  },
  why: {
    en: "Each item of QuickBooks is tied to an income account, which its lines are posted to.",
    fr: "Chaque article de QuickBooks est associé à un compte de revenu, auquel ses lignes sont imputées.",
  },
  message: ({ code }) => ({
    en: `Account ${code} is credited by an item and is not a revenue account`,
    fr: `Le compte ${code} est crédité par un article et n’est pas un compte de revenus`,
  }),
  remedy: () => ({
    en: "Credit a revenue account, the one that the item has in QuickBooks",
    fr: "Créditez un compte de revenus, celui de l’article dans QuickBooks",
  }),
  bad: `
${quickbooksDocuments()}
--- articles.folio
account 2300 "Cartes-cadeaux" liability
item "Carte-cadeau" debit 1210 credit <|2300|> tax "TPS" because "due au porteur" at quickbooks "Cartes"
`,
  good: `
${quickbooksDocuments()}
--- articles.folio
account 4300 "Cartes-cadeaux" revenue
item "Carte-cadeau" debit 1210 credit 4300 tax "TPS" at quickbooks "Cartes"
`,
});
