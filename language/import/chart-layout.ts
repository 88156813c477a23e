// The columns of a chart of accounts: QuickBooks' account list, and a spreadsheet's with chosen columns.
import type { Layout } from "./layout.ts";

export const chartLayout: Layout = {
  list: "accounts",
  entities: ["Account"],
  fields: [
    {
      name: "code",
      headers: [
        "Account #",
        "Account number",
        "Account No.",
        "Number",
        "Code",
        "N° de compte",
        "Nº de compte",
        "No de compte",
        "Numéro de compte",
        "Numéro",
        "No",
      ],
      beside: {
        headers: ["Account", "Compte"],
        other: ["Account name", "Name", "Title", "Nom du compte", "Nom", "Titre"],
      },
      keys: ["AcctNum"],
    },
    {
      name: "title",
      headers: [
        "Full name",
        "Account name",
        "Account",
        "Name",
        "Title",
        "Nom complet",
        "Nom du compte",
        "Compte",
        "Nom",
        "Titre",
      ],
      keys: ["FullyQualifiedName", "Name"],
      required: true,
    },
    {
      name: "class",
      headers: ["Type", "Account type", "Type de compte", "Class", "Classe", "Catégorie"],
      keys: ["AccountType", "Classification"],
    },
    {
      name: "active",
      headers: ["Active", "Status", "Actif", "Statut", "État"],
      keys: ["Active"],
    },
  ],
};
