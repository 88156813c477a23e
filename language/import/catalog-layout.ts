// The columns of a list of products and services: QuickBooks', and any other's with chosen columns.
import type { Layout } from "./layout.ts";

export const catalogLayout: Layout = {
  list: "items",
  entities: ["Item"],
  fields: [
    {
      name: "name",
      headers: [
        "Product/Service Name",
        "Product/Service",
        "Product/Service full name",
        "Item",
        "Item name",
        "Name",
        "Nom du produit/service",
        "Nom du produit ou service",
        "Produit/service",
        "Article",
        "Nom",
      ],
      keys: ["FullyQualifiedName", "Name"],
      required: true,
    },
    { name: "category", headers: ["Category", "Catégorie"] },
    { name: "type", headers: ["Type", "Item type", "Type d’article"], keys: ["Type"] },
    {
      name: "income",
      headers: [
        "Income account",
        "Income",
        "Compte de revenus",
        "Compte de revenu",
        "Compte de produits",
      ],
      keys: ["IncomeAccountRef.name", "IncomeAccountRef.value"],
    },
    {
      name: "unit",
      headers: ["Unit", "Unit of measure", "U/M", "Unité", "Unité de mesure"],
    },
    {
      name: "price",
      headers: [
        "Sales price/rate",
        "Sales price / rate",
        "Sales price",
        "Price",
        "Rate",
        "Prix de vente/taux",
        "Prix de vente / taux",
        "Prix de vente",
        "Prix",
        "Taux",
      ],
      keys: ["UnitPrice"],
    },
    {
      name: "active",
      headers: ["Active", "Status", "Actif", "Statut", "État"],
      keys: ["Active"],
    },
  ],
};
