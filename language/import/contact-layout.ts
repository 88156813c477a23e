// The columns of a list of customers, suppliers or employees: QuickBooks', and any other's with chosen columns.
import type { Layout } from "./layout.ts";

export const contactLayout: Layout = {
  list: "contacts",
  entities: ["Customer"],
  fields: [
    {
      name: "name",
      headers: [
        "Display name",
        "Customer full name",
        "Customer",
        "Customer name",
        "Vendor",
        "Supplier",
        "Employee",
        "Full name",
        "Name",
        "Nom affiché",
        "Nom complet du client",
        "Client",
        "Nom du client",
        "Fournisseur",
        "Employé",
        "Nom complet",
        "Nom",
      ],
      keys: ["DisplayName"],
      required: true,
    },
    { name: "id", headers: ["Id"], keys: ["Id"] },
    {
      name: "company",
      headers: ["Company", "Company name", "Entreprise", "Nom de l’entreprise", "Société"],
      keys: ["CompanyName"],
    },
    { name: "given", headers: ["First name", "Given name", "Prénom"], keys: ["GivenName"] },
    {
      name: "family",
      headers: ["Last name", "Family name", "Nom de famille"],
      keys: ["FamilyName"],
    },
    {
      name: "email",
      headers: [
        "Email",
        "E-mail",
        "Email address",
        "Courriel",
        "Adresse courriel",
        "Adresse e-mail",
      ],
      keys: ["PrimaryEmailAddr.Address"],
    },
    {
      name: "phone",
      headers: ["Phone", "Phone number", "Phone numbers", "Téléphone", "Numéro de téléphone"],
      keys: ["PrimaryPhone.FreeFormNumber"],
    },
    {
      name: "mobile",
      headers: ["Mobile", "Cell", "Cellulaire"],
      keys: ["Mobile.FreeFormNumber"],
    },
    {
      name: "street",
      headers: ["Street address", "Street", "Billing street", "Address", "Rue", "Adresse"],
      keys: ["BillAddr.Line1"],
    },
    { name: "city", headers: ["City", "Billing city", "Ville"], keys: ["BillAddr.City"] },
    {
      name: "province",
      headers: ["Province", "State", "Billing state", "Billing province"],
      keys: ["BillAddr.CountrySubDivisionCode"],
    },
    {
      name: "postcode",
      headers: ["Postal code", "Zip", "Billing postal code", "Code postal"],
      keys: ["BillAddr.PostalCode"],
    },
    {
      name: "country",
      headers: ["Country", "Billing country", "Pays"],
      keys: ["BillAddr.Country"],
    },
    {
      name: "group",
      headers: ["Customer type", "Group", "Type de client", "Groupe"],
      keys: ["CustomerTypeRef.name"],
    },
    {
      name: "active",
      headers: ["Active", "Status", "Actif", "Statut", "État"],
      keys: ["Active"],
    },
  ],
};

/** Who has names that no customer of QuickBooks may have, too. */
export const otherLayout: Layout = { ...contactLayout, entities: ["Vendor", "Employee"] };
