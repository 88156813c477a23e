// FOL5137: a JSON file does not hold the list that is to be imported.
import { enumerated } from "../data-wording.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly list: "accounts" | "items" | "contacts" | "ids";
  /** The keys that the file has instead. */
  readonly found: readonly string[];
}

const lists = {
  accounts: { en: "accounts", fr: "de comptes" },
  items: { en: "items", fr: "d’articles" },
  contacts: {
    en: "customers, suppliers or employees",
    fr: "de clients, de fournisseurs ou d’employés",
  },
  ids: {
    en: "accounts, items, tax codes or customers",
    fr: "de comptes, d’articles, de codes de taxe ou de clients",
  },
} as const;

export const importOtherList = defineDiagnostic<Words>({
  code: "FOL5137",
  name: "import-other-list",
  severity: "error",
  title: { en: "Another list than the one wanted", fr: "Une autre liste que celle attendue" },
  why: {
    en: "An answer of QuickBooks' API names the list that it holds. An error of the API is an answer, too, and holds none.",
    fr: "Une réponse de l’API de QuickBooks nomme la liste qu’elle contient. Une erreur de l’API est aussi une réponse, et n’en contient aucune.",
  },
  message: ({ list, found }) => {
    const has = enumerated(found.slice(0, 8));
    return {
      en: `There is no list of ${lists[list].en} here${found.length === 0 ? "" : `, but ${has.en}`}`,
      fr: `Il n’y a pas de liste ${lists[list].fr} ici${found.length === 0 ? "" : `, mais ${has.fr}`}`,
    };
  },
  remedy: ({ list }) =>
    list === "ids"
      ? {
          en: "Give answers of QuickBooks to a query or to a batch",
          fr: "Donnez les réponses de QuickBooks à une requête ou à un envoi groupé",
        }
      : {
          en: `Query QuickBooks for its ${lists[list].en}, or name the keys with --column`,
          fr: `Demandez à QuickBooks sa liste ${lists[list].fr}, ou nommez les clés avec --column`,
        },
  bad: `
--- options
import chart
--- data.json
<|{|>"QueryResponse":{"Customer":[{"DisplayName":"Tremblay"}]}}
`,
  good: `
--- options
import chart
--- data.json
{"QueryResponse":{"Account":[{"AcctNum":"1020","Name":"Banque","AccountType":"Bank"}]}}
`,
});
