// How messages name what an id is the id of.
import type { Bilingual } from "../text/bilingual.ts";
import { quoted } from "./wording.ts";

export interface IdWords {
  readonly kind:
    | "accounts"
    | "items"
    | "taxCodes"
    | "paymentMethods"
    | "customers"
    | "vendors"
    | "employees"
    | "documents";
  readonly name: string;
}

/** Account “1020”; le compte « 1020 ». Begins a sentence. */
export function nameOfId({ kind, name }: IdWords): Bilingual {
  const { en, fr } = quoted(name);
  const noun = nouns[kind];
  return { en: `${noun.en} ${en}`, fr: `${noun.fr} ${fr}` };
}

const nouns: { readonly [kind in IdWords["kind"]]: Bilingual } = {
  accounts: { en: "Account", fr: "Le compte" },
  items: { en: "Item", fr: "L’article" },
  taxCodes: { en: "Tax code", fr: "Le code de taxe" },
  paymentMethods: { en: "Method of payment", fr: "Le mode de paiement" },
  customers: { en: "Customer", fr: "Le client" },
  vendors: { en: "Supplier", fr: "Le fournisseur" },
  employees: { en: "Employee", fr: "L’employé" },
  documents: { en: "Document", fr: "La pièce" },
};
