// FOL2201: purchases in a book that states no payable.
import { defineDiagnostic } from "../define.ts";
import { exampleBookWith } from "../example.ts";

export const noPayable = defineDiagnostic<object>({
  code: "FOL2201",
  name: "no-payable",
  severity: "error",
  title: {
    en: "No payable",
    fr: "Aucun compte fournisseur",
  },
  why: {
    en: "A bill is owed until it is paid; the book must say on which account. Without it the book takes no documents of suppliers.",
    fr: "Une facture fournisseur est due jusqu’à son paiement; le paramétrage doit dire à quel compte. Sans lui, il ne prend aucune pièce de fournisseur.",
  },
  message: () => ({
    en: "The book speaks of purchases here, and states no payable",
    fr: "Le paramétrage parle ici d’achats, et n’indique pas de compte fournisseur (payable)",
  }),
  remedy: () => ({
    en: "Add “payable” with a liability account to the book",
    fr: "Ajoutez «\u00a0payable\u00a0» avec un compte de passif au paramétrage",
  }),
  bad: `
account 5100 "Achats" expense
tax group "Exonéré" = exempt
item "Gazon" debit 1210 credit 4001 tax "Exonéré" purchases <|debit 5100|>
`,
  good: `
account 5100 "Achats" expense
account 2100 "Fournisseurs" liability
tax group "Exonéré" = exempt
item "Gazon" debit 1210 credit 4001 tax "Exonéré" purchases debit 5100
${exampleBookWith("payable 2100")}
`,
});
