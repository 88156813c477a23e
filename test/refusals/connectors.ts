// What connectors to QuickBooks and its like are refused for, by their makers' own help pages.
import type { TargetRules } from "../../language/model/target.ts";
import type { Bilingual } from "../../language/text/bilingual.ts";
import { invoice, payment } from "./base.ts";
import { bill, buying, warnedIn } from "./purchases.ts";
import type { Refusal } from "./refusal.ts";

const from = "connectors";

const noLedger: Bilingual = {
  en: "it keeps no ledger of customers or suppliers: a line is an account and an amount",
  fr: "il ne tient pas d’auxiliaire\u00a0: une ligne est un compte et un montant",
};
const noLinked: Bilingual = {
  en: "it takes no entry on such an account at all",
  fr: "il ne prend aucune écriture à un tel compte",
};

/** Whether lines on accounts of a ledger name somebody, and how they come to lack the name. */
function nobody(rules: TargetRules, ledger: "receivables" | "payables"): Bilingual | undefined {
  if (rules.needsCounterparty?.includes(ledger) === true) return undefined;
  return rules.refusesLinked.includes(ledger) ? noLinked : noLedger;
}

/** The receivable of the base, linked where it is not. */
const receivable = 'account 1210 "Accounts receivable" asset';

export const connectors: readonly Refusal[] = [
  {
    what: {
      en: "A line on receivables without a customer",
      fr: "Une ligne aux comptes clients sans client",
    },
    from,
    code: "FOL6113",
    of: (rules) => {
      if (rules.name === "afas") {
        const row = { ...invoice({ kind: "<|invoice|>" }), "customer.number": "" };
        return { code: "FOL6150", rows: [row] };
      }
      return (
        nobody(rules, "receivables") ?? {
          // Where documents go, it is linked from the start.
          change:
            rules.name === "quickbooks"
              ? []
              : [[receivable, `${receivable} linked to receivables`]],
          rows: [invoice({ kind: "<|invoice|>", "customer.name": "" })],
        }
      );
    },
  },
  {
    what: {
      en: "A line on payables without a supplier",
      fr: "Une ligne aux comptes fournisseurs sans fournisseur",
    },
    from,
    code: "FOL6113",
    of: (rules) => {
      const row = { kind: "<|bill|>", "supplier.name": "", "supplier.number": "" };
      const found = { ...buying(rules), ...warnedIn(rules), rows: [bill(row)] };
      if (rules.name === "afas") return { ...found, code: "FOL6150" };
      return nobody(rules, "payables") ?? found;
    },
  },
  {
    what: {
      en: "An account of a class that the line cannot have",
      fr: "Un compte d’une classe que la ligne ne peut avoir",
    },
    from,
    code: "FOL2104",
    of: () => ({
      change: [['method "Interac" debit 1020', 'method "Interac" debit <|4010|>']],
    }),
  },
  {
    what: { en: "An inactive account", fr: "Un compte inactif" },
    from,
    code: "FOL2103",
    fixed: true,
    of: (rules) =>
      rules.refusesInactive
        ? {
            change: [
              [
                'account 4020 "Products"            revenue',
                'account 4020 "Products"            revenue inactive',
              ],
              ['"Bulbs"  | 1210  | 4020 ', '"Bulbs"  | 1210  | <|4020|> '],
            ],
          }
        : { en: "it knows of no inactive accounts", fr: "il ne connaît pas de comptes inactifs" },
  },
  {
    what: { en: "An inactive item", fr: "Un article inactif" },
    from,
    code: "FOL5055",
    of: () => ({
      declare: 'item "Plan 2024" debit 1210 credit 4010 tax "GST+QST" inactive from 2026-01-01\n',
      rows: [invoice({ "line.item": "<|Plan 2024|>" })],
    }),
  },
  {
    what: { en: "An inactive customer", fr: "Un client inactif" },
    from,
    of: () => ({
      en: "a book lists no customers: the package alone knows who is active, and `folio import contacts` tells what it knows",
      fr: "un paramétrage ne liste pas de clients\u00a0: seul le logiciel sait qui est actif, et «\u00a0folio import contacts\u00a0» dit ce qu’il en sait",
    }),
  },
  {
    what: { en: "A document number twice", fr: "Un numéro de pièce en double" },
    from,
    code: "FOL5050",
    // Some packages would take the second for a part of the first, or refuse its number as well.
    of: ({ gathersEntries, name }) => ({
      again: [invoice({ kind: "<|invoice|>" })],
      ...(gathersEntries === true || name === "quickbooks" ? { follows: ["FOL6115"] } : {}),
      ...(name === "afas" ? { follows: ["FOL6154"] } : {}),
    }),
  },
  {
    what: {
      en: "Two documents whose entries the package would take for one",
      fr: "Deux pièces dont le logiciel prendrait les écritures pour une seule",
    },
    from,
    code: "FOL6115",
    of: ({ gathersEntries, name }) => {
      const paid = { number: "1001", date: "2026-01-15", "applies.document": "1001" };
      if (gathersEntries === true) {
        return {
          rows: [invoice({ number: "1001" }), payment({ kind: "<|payment|>", ...paid })],
        };
      }
      return name === "quickbooks"
        ? {
            en: "its documents are of different kinds, each with numbers of its own",
            fr: "ses pièces sont de genres différents, chacun avec ses propres numéros",
          }
        : {
            en: "its entries are kept apart by their place in the file",
            fr: "leur place dans le fichier y sépare les écritures",
          };
    },
  },
  {
    what: {
      en: "A date before the start of the integration, or the closing of the books",
      fr: "Une date antérieure au début de l’intégration, ou à la fermeture des livres",
    },
    from,
    code: "FOL5066",
    of: () => ({
      change: [["  receivable  1210", "  cutover     2026-01-10\n  receivable  1210"]],
      rows: [invoice({ date: "<|2026-01-09|>" })],
    }),
  },
  {
    what: { en: "A date outside the fiscal year", fr: "Une date hors de l’exercice" },
    from,
    code: "FOL5069",
    of: ({ needsFiscalYear }) =>
      needsFiscalYear
        ? { rows: [invoice({ date: "<|2027-01-04|>" })] }
        : { en: "it takes entries of any year", fr: "il prend des écritures de toute année" },
  },
  {
    what: { en: "An account that is not there", fr: "Un compte qui n’existe pas" },
    from,
    code: "FOL2001",
    fixed: true,
    of: () => ({ change: [['"Bulbs"  | 1210  | 4020 ', '"Bulbs"  | 1210  | <|4O20|> ']] }),
  },
  {
    what: { en: "A category that is not there", fr: "Une catégorie qui n’existe pas" },
    from,
    code: "FOL2004",
    fixed: true,
    of: () => ({
      declare: `category "Upkeep" credit 4010 tax "GST+QST"
item "Lawn" debit 1210 category "Upkeep"
item "Hedge" debit 1210 category <|"Upkep"|>
`,
    }),
  },
  {
    what: { en: "A tax code that is not there", fr: "Un code de taxe qui n’existe pas" },
    from,
    code: "FOL2003",
    fixed: true,
    of: () => ({
      change: [
        ['"Bulbs"  | 1210  | 4020   | "GST+QST"', '"Bulbs"  | 1210  | 4020   | <|"GST+QTS"|>'],
      ],
    }),
  },
  {
    what: {
      en: "A tax of a document that is mapped to nothing",
      fr: "Une taxe d’une pièce qui n’est associée à rien",
    },
    from,
    code: "FOL5053",
    of: () => ({
      files: [
        {
          path: "data-2.ndjson",
          text: `{"folio":1,"kind":"invoice","number":"F1002","date":"2026-01-16","customer":{"number":"10001","name":"Tremblay"},"lines":[{"item":"Repair","amount":"100.00"}],"taxes":[{"tax":<|"HST"|>,"amount":"13.00"}]}`,
        },
      ],
    }),
  },
  {
    what: {
      en: "An amount larger than the package can hold",
      fr: "Un montant plus grand que ce que le logiciel peut contenir",
    },
    from,
    code: "FOL6108",
    of: ({ largestAmount }) =>
      largestAmount === undefined
        ? {
            code: "FOL5018",
            rows: [invoice({ "line.amount": "<|1234567890123456789.00|>" })],
          }
        : {
            change: [
              ['"Bulbs"  | 1210  | 4020   | "GST+QST"', '"Bulbs"  | 1210  | 4020   | "None"'],
            ],
            declare: 'tax group "None" = zero-rated\n',
            rows: [
              {
                ...invoice({ kind: "<|invoice|>", "line.item": "Bulbs" }),
                "line.amount": beyond(largestAmount),
                "tax.GST": "",
                "tax.QST": "",
              },
            ],
          },
  },
  {
    what: {
      en: "An entry without a line that is not zero",
      fr: "Une écriture dont toutes les lignes sont à zéro",
    },
    from,
    of: () => ({
      gives: "no entry",
      rows: [invoice({ "line.amount": "0.00", "tax.GST": "0.00", "tax.QST": "0.00" })],
    }),
  },
  {
    what: {
      en: "An item and a category of one name",
      fr: "Un article et une catégorie du même nom",
    },
    from,
    code: "FOL5131",
    imported: "catalog",
    of: () => ({}),
  },
  {
    what: {
      en: "A document in a currency that is not the accounts’ own",
      fr: "Une pièce dans une monnaie qui n’est pas celle des comptes",
    },
    from,
    code: "FOL5070",
    of: () => ({ rows: [{ ...invoice(), currency: "<|EUR|>" }] }),
  },
  {
    what: {
      en: "A negative amount where the format gives the sign itself",
      fr: "Un montant négatif là où le format donne lui-même le signe",
    },
    from,
    of: ({ name }) => {
      const reduced = { "line.amount": "-100.00", "tax.GST": "-5.00", "tax.QST": "-9.98" };
      return name === "quickbooks"
        ? { code: "FOL6135", rows: [invoice({ kind: "<|invoice|>", ...reduced })] }
        : {
            gives: "the same balances turned round",
            rows: [invoice(), invoice({ number: "F1002", ...reduced })],
          };
    },
  },
];

/** A cent more. */
function beyond(largest: string): string {
  return `${BigInt(largest.slice(0, -3)) + 1n}.00`;
}
