// What goes wrong with documents in another currency than the book's own.
import type { TargetRules } from "../../language/model/target.ts";
import type { Bilingual } from "../../language/text/bilingual.ts";
import { invoice, payment, type Spoil } from "./base.ts";
import { bill, billPayment, buying } from "./purchases.ts";
import type { Case, Refusal } from "./refusal.ts";

const from = "currencies";

const homeOnly: Bilingual = {
  en: "it takes no other currency at all: FOL6125",
  fr: "il ne prend aucune autre devise\u00a0: FOL6125",
};

/** Where a package has no place for another currency, the book says that the home amounts are enough. */
function tradedIn(rules: TargetRules, found: Case): Case | Bilingual {
  if (rules.name === "quickbooks") return homeOnly;
  const { change = [] } = found;
  return { ...found, ...trading, change: [...home(rules), ...currencies(), ...change] };
}

/** The same of what is bought. */
function boughtIn(rules: TargetRules, rows: NonNullable<Spoil["rows"]>): Case | Bilingual {
  const { change = [], declare = "" } = buying(rules);
  const found = tradedIn(rules, { rows, change });
  return "en" in found ? found : { ...found, declare: `${declare}${trading.declare}` };
}

/** The target's setting, with the home amounts alone where it would refuse. */
function home({ name, foreign }: TargetRules): NonNullable<Spoil["change"]> {
  if (foreign !== "refused") return [];
  switch (name) {
    case "quickbooks-csv":
      return [["sales tax ledger-only }", "sales tax ledger-only\n  foreign home\n  }"]];
    case "sage50":
      return [["tax lines off }", "tax lines off\n  foreign home\n  }"]];
    default:
      return [[`  target      ${name}\n`, `  target      ${name} { foreign home }\n`]];
  }
}

const differences = "  exchange    gain 4900 loss 5900\n  rounding    exchange to 5998\n";

function currencies(stated = "currencies  USD", settings = differences): [string, string][] {
  return [["  currency    CAD\n", `  currency    CAD\n  ${stated}\n${settings}`]];
}

const trading: Pick<Spoil, "declare"> = {
  declare: `account 4900 "Exchange gains"    revenue
account 5900 "Exchange losses"   expense
account 5998 "Exchange rounding" expense
`,
};

const dollars = { currency: "USD", rate: "1.3725" };

export const currenciesRefused: readonly Refusal[] = [
  {
    what: {
      en: "Another currency, in a file that has no place for it",
      fr: "Une autre devise, dans un fichier qui n’a pas de place pour elle",
    },
    from,
    code: "FOL6125",
    of: ({ foreign }) =>
      foreign === "refused"
        ? { ...trading, change: currencies("<|currencies|>  USD") }
        : {
            en: "its file has the other currency and the rate",
            fr: "son fichier a l’autre devise et le taux",
          },
  },
  {
    what: {
      en: "Other currencies, with no account for the gains and losses of their rates",
      fr: "D’autres devises, sans compte pour les gains et les pertes de leurs taux",
    },
    from,
    code: "FOL4040",
    of: (rules) =>
      rules.name === "quickbooks"
        ? homeOnly
        : {
            declare: 'account 5998 "Exchange rounding" expense\n',
            change: [
              ...home(rules),
              ...currencies("<|currencies|>  USD", "  rounding    exchange to 5998\n"),
            ],
          },
  },
  {
    what: { en: "An invoice without its rate", fr: "Une facture sans son taux" },
    from,
    code: "FOL5201",
    of: (rules) => tradedIn(rules, { rows: [invoice({ currency: "<|USD|>" })] }),
  },
  {
    what: {
      en: "A rate on a document in the book’s own currency",
      fr: "Un taux sur une pièce dans la devise du paramétrage",
    },
    from,
    code: "FOL5202",
    of: (rules) => tradedIn(rules, { rows: [invoice({ rate: "<|1.3725|>" })] }),
  },
  {
    what: {
      en: "A payment in the home currency of an invoice in another",
      fr: "Un paiement dans la devise du paramétrage d’une facture dans une autre",
    },
    from,
    code: "FOL5203",
    of: (rules) =>
      tradedIn(rules, {
        rows: [invoice(dollars), payment({ "applies.document": "<|F1001|>" })],
      }),
  },
  {
    what: { en: "Two rates for one invoice", fr: "Deux taux pour une facture" },
    from,
    code: "FOL5204",
    of: (rules) =>
      tradedIn(rules, {
        rows: [
          invoice(dollars),
          payment({ currency: "USD", rate: "1.4000", "applies.rate": "<|1.3750|>" }),
        ],
      }),
  },
  {
    what: {
      en: "A payment of an invoice that is not in the data, without the invoice’s rate",
      fr: "Le paiement d’une facture absente des données, sans le taux de la facture",
    },
    from,
    code: "FOL5205",
    of: (rules) =>
      tradedIn(rules, {
        rows: [
          payment({
            currency: "USD",
            rate: "1.4000",
            "applies.document": "<|F0900|>",
            "applies.date": "2025-12-15",
          }),
        ],
      }),
  },
  {
    what: {
      en: "An invoice in another currency, where sales count once they are paid",
      fr: "Une facture dans une autre devise, là où les ventes comptent une fois payées",
    },
    from,
    code: "FOL5206",
    of: (rules) =>
      tradedIn(rules, {
        change: [
          [
            "  receivable  1210",
            "  recognize   on payment\n  deposits    2310\n  receivable  1210",
          ],
        ],
        rows: [invoice({ ...dollars, currency: "<|USD|>" })],
      }),
  },
  {
    what: { en: "A bill without its rate", fr: "Une facture fournisseur sans son taux" },
    from,
    code: "FOL5201",
    of: (rules) => boughtIn(rules, [bill({ currency: "<|USD|>" })]),
  },
  {
    what: {
      en: "A payment in the home currency of a bill in another",
      fr: "Un paiement dans la devise du paramétrage d’une facture fournisseur dans une autre",
    },
    from,
    code: "FOL5203",
    of: (rules) => boughtIn(rules, [bill(dollars), billPayment({ "applies.document": "<|B77|>" })]),
  },
  {
    what: { en: "Two rates for one bill", fr: "Deux taux pour une facture fournisseur" },
    from,
    code: "FOL5204",
    of: (rules) =>
      boughtIn(rules, [
        bill(dollars),
        billPayment({ currency: "USD", rate: "1.4000", "applies.rate": "<|1.3750|>" }),
      ]),
  },
  {
    what: {
      en: "A payment of a bill that is not in the data, without the bill’s rate",
      fr: "Le paiement d’une facture fournisseur absente des données, sans le taux de la facture",
    },
    from,
    code: "FOL5205",
    of: (rules) =>
      boughtIn(rules, [
        billPayment({
          currency: "USD",
          rate: "1.4000",
          "applies.document": "<|B070|>",
          "applies.date": "2025-12-15",
        }),
      ]),
  },
];
