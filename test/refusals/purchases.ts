// What goes wrong with documents of suppliers, and with customers' documents in the same way.
import type { TargetRules } from "../../language/model/target.ts";
import type { Bilingual } from "../../language/text/bilingual.ts";
import { invoice, payment, type Spoil } from "./base.ts";
import type { Case, Refusal } from "./refusal.ts";

const from = "purchases";

/** The book that buys. */
function boughtIn(rules: TargetRules, { change = [], declare = "", ...spoil }: Case) {
  return { ...spoil, ...buying(rules, change, declare) };
}

/** Taxes of a bill that is booked reach no return of QuickBooks. */
export function warnedIn({ name }: TargetRules): Pick<Case, "warned"> {
  return name === "quickbooks" ? { warned: ["FOL6136"] } : {};
}

/** The base, with what a bill asks of a book. */
export function buying(
  { refusesLinked, needsJournals }: TargetRules,
  change: NonNullable<Spoil["change"]> = [],
  declare = "",
): Pick<Spoil, "change" | "declare"> {
  const linked = refusesLinked.includes("payables") ? "" : " linked to payables";
  return {
    change: [
      ["  receivable  1210", "  receivable  1210\n  payable     2110"],
      ["credit 2310 {", "credit 2310 purchases debit 1410 {"],
      ["credit 2320 {", "credit 2320 purchases debit 1420 {"],
      ...change,
    ],
    declare: `account 1410 "GST paid"         asset
account 1420 "QST paid"         asset
account 2110 "Accounts payable" liability${linked}
account 5100 "Supplies"         expense
item "Paint" purchases debit 5100 tax "GST+QST"
${needsJournals === true ? 'journal AC "Purchases" purchase\nintegration purchases {\n  journal AC\n}\n' : ""}${declare}`,
  };
}

/** A bill of what the base then buys. */
export function bill(other: Readonly<Record<string, string>> = {}) {
  return {
    kind: "bill",
    number: "B77",
    date: "2026-01-12",
    "supplier.number": "20001",
    "supplier.name": "Wholesale",
    "line.item": "Paint",
    "line.amount": "100.00",
    "tax.GST": "5.00",
    "tax.QST": "9.98",
    ...other,
  };
}

export function billPayment(other: Readonly<Record<string, string>> = {}) {
  return {
    kind: "bill-payment",
    number: "C12",
    date: "2026-01-20",
    "supplier.number": "20001",
    "supplier.name": "Wholesale",
    method: "Interac",
    amount: "114.98",
    "applies.document": "B77",
    "applies.amount": "114.98",
    ...other,
  };
}

/** A credit of an invoice, or of a bill. */
const credited = { "line.amount": "60.00", "tax.GST": "3.00", "tax.QST": "5.99" };
const creditNote = (other: Readonly<Record<string, string>>) =>
  invoice({ kind: "credit-note", ...credited, "credits.document": "F1001", ...other });
const billCredit = (other: Readonly<Record<string, string>>) =>
  bill({ kind: "bill-credit", ...credited, "credits.document": "B77", ...other });

/** Lines that nearly cancel out, under a discount. */
const reduced = { "line.amount": "-99.99", "tax.GST": "", "tax.QST": "" };
const discounted = { "tax.GST": "-0.50", "tax.QST": "-1.00" };

/** A book in which a sale counts once it is paid. */
const held: Pick<Spoil, "change" | "declare"> = {
  change: [
    ["  receivable  1210", "  recognize   on payment\n  deposits    2400\n  receivable  1210"],
  ],
  declare: 'account 2400 "Deposits" liability\n',
};
const heldNowhere: Bilingual = {
  en: "it is given documents as they are, and holds none back: FOL6145",
  fr: "il reçoit les pièces telles quelles et n’en retient aucune\u00a0: FOL6145",
};
const heldIn = ({ name }: TargetRules, found: Case) =>
  name === "quickbooks" ? heldNowhere : { ...held, ...found };

export const purchases: readonly Refusal[] = [
  {
    what: {
      en: "Purchases in a book that names no account for what it owes",
      fr: "Des achats dans un paramétrage qui ne dit pas à quel compte il doit",
    },
    from,
    code: "FOL2201",
    of: () => ({
      declare: `account 5100 "Supplies" expense
tax group "No tax" = exempt
item "Paint" debit 1210 credit 4020 tax "No tax" purchases <|debit 5100|>
`,
    }),
  },
  {
    what: {
      en: "Something bought under a tax that says nothing of purchases",
      fr: "Un achat qui porte une taxe dont rien ne dit ce qu’elle devient aux achats",
    },
    from,
    code: "FOL2202",
    of: (rules) => {
      const { change, declare } = buying(rules);
      return {
        change: (change ?? []).map(([was, becomes]) =>
          was.startsWith("credit 2320") ? ["tax QST", "tax <|QST|>"] : [was, becomes],
        ),
        declare: declare ?? "",
      };
    },
  },
  {
    what: {
      en: "VAT codes for sales, and none stated for purchases",
      fr: "Des codes TVA pour les ventes, et rien de dit pour les achats",
    },
    from,
    code: "FOL6155",
    fixed: true,
    of: (rules) => {
      if (rules.name !== "afas") {
        return {
          en: "its lines bear no VAT codes, or say themselves which side they are on",
          fr: "ses lignes ne portent pas de codes TVA, ou disent elles-mêmes de quel côté elles sont",
        };
      }
      const { change = [], declare = "" } = buying(rules);
      const codes: [string, string] = [
        "  target      afas\n",
        '  target      afas {\n    vat codes "GST = 1, GST+QST = 1"\n  }\n',
      ];
      const marked = change.map(([was, becomes]): [string, string] => [
        was,
        becomes.replace("payable     2110", "payable     <|2110|>"),
      ]);
      return { change: [codes, ...marked], declare };
    },
  },
  {
    what: {
      en: "A bill of what is only sold",
      fr: "Une facture fournisseur pour ce qui ne fait que se vendre",
    },
    from,
    code: "FOL5101",
    of: (rules) => boughtIn(rules, { rows: [bill({ "line.item": "<|Repair|>" })] }),
  },
  {
    what: {
      en: "An invoice of what is only bought",
      fr: "Une facture de vente pour ce qui ne fait que s’acheter",
    },
    from,
    code: "FOL5101",
    of: (rules) => ({ ...buying(rules), rows: [invoice({ "line.item": "<|Paint|>" })] }),
  },
  {
    what: { en: "A bill twice", fr: "Une facture fournisseur en double" },
    from,
    code: "FOL5050",
    of: (rules) =>
      boughtIn(rules, {
        rows: [bill()],
        again: [bill({ kind: "<|bill|>" })],
        ...(rules.gathersEntries === true || rules.name === "quickbooks"
          ? { follows: ["FOL6115"] }
          : {}),
        ...warnedIn(rules),
      }),
  },
  {
    what: { en: "A bill paid twice", fr: "Une facture fournisseur payée deux fois" },
    from,
    code: "FOL5110",
    severity: "warning",
    of: (rules) =>
      boughtIn(rules, {
        rows: [
          bill(),
          billPayment(),
          billPayment({ number: "C13", date: "2026-01-22", "applies.document": "<|B77|>" }),
        ],
        ...warnedIn(rules),
      }),
  },
  {
    what: {
      en: "More credited than was billed",
      fr: "Plus de crédité que de facturé",
    },
    from,
    code: "FOL5111",
    severity: "warning",
    of: () => ({
      rows: [
        invoice(),
        creditNote({ number: "N7", date: "2026-01-18" }),
        creditNote({ number: "N8", date: "2026-01-19", "credits.document": "<|F1001|>" }),
      ],
    }),
  },
  {
    what: {
      en: "More credited by a supplier than was billed",
      fr: "Plus de crédité par un fournisseur que de facturé",
    },
    from,
    code: "FOL5111",
    severity: "warning",
    of: (rules) =>
      boughtIn(rules, {
        rows: [
          bill(),
          billCredit({ number: "N7", date: "2026-01-18" }),
          billCredit({ number: "N8", date: "2026-01-19", "credits.document": "<|B77|>" }),
        ],
        ...warnedIn(rules),
      }),
  },
  {
    what: {
      en: "A discount larger than what it is given on",
      fr: "Une remise plus grande que ce sur quoi elle porte",
    },
    from,
    code: "FOL5112",
    of: () => ({
      rows: [
        invoice({ ...discounted, discount: "<|10.00|>" }),
        invoice({ ...reduced, discount: "10.00" }),
      ],
    }),
  },
  {
    what: {
      en: "A discount on a bill, larger than what it is given on",
      fr: "Une remise d’un fournisseur plus grande que ce sur quoi elle porte",
    },
    from,
    code: "FOL5112",
    of: (rules) =>
      boughtIn(rules, {
        rows: [
          bill({ ...discounted, discount: "<|10.00|>" }),
          bill({ ...reduced, discount: "10.00" }),
        ],
      }),
  },
  {
    what: {
      en: "A sale paid in part, where sales count once they are paid",
      fr: "Une vente payée en partie, là où les ventes comptent une fois payées",
    },
    from,
    code: "FOL5113",
    of: (rules) =>
      heldIn(rules, {
        rows: [invoice({ kind: "sale", method: "Interac", amount: "<|60.00|>" })],
      }),
  },
  {
    what: {
      en: "A refund of a part payment that does not say of which invoice",
      fr: "Un remboursement d’un versement partiel qui ne dit pas de quelle facture",
    },
    from,
    code: "FOL5114",
    of: (rules) =>
      heldIn(rules, {
        rows: [
          invoice(),
          payment({ amount: "60.00", "applies.amount": "60.00" }),
          payment({
            kind: "refund",
            number: "R3",
            date: "2026-01-25",
            amount: "60.00",
            "applies.document": "<|P88|>",
            "applies.amount": "60.00",
          }),
        ],
      }),
  },
  {
    what: {
      en: "A bill that counts once it is paid",
      fr: "Une facture fournisseur qui compte une fois payée",
    },
    from,
    of: () => ({
      en: "only sales wait for their payment: a bill is booked on its own day, and paying a part of it, or getting a part back, asks nothing more",
      fr: "seules les ventes attendent leur paiement\u00a0: une facture fournisseur s’inscrit à sa date, et en payer une partie, ou s’en faire rembourser une, n’exige rien de plus",
    }),
  },
];
