// What the help pages of the systems constrain, warn of or ask for, where Folio can refuse it.
import type { TargetRules } from "../../language/model/target.ts";
import type { Bilingual } from "../../language/text/bilingual.ts";
import { invoice, payment } from "./base.ts";
import type { Case, Refusal } from "./refusal.ts";

const plannit = "Avantage, Acomba, Sage 50";
const quickbooks = "QuickBooks";
const afas = "AFAS Profit";

const filesNowhere: Bilingual = {
  en: "its entries go into no journals, and it numbers no invoices",
  fr: "ses écritures ne vont dans aucun journal, et il ne numérote pas de factures",
};

/** Of a package that files its entries in journals. */
function inJournals({ needsJournals }: TargetRules, found: Case): Case | Bilingual {
  return needsJournals === true ? found : filesNowhere;
}

const salesJournal = 'journal VK "Sales" sales series "F" 1001..9999';
/** Of a package that is given documents, with its own items and tax codes. */
function inDocuments({ name }: TargetRules, found: Case): Case | Bilingual {
  if (name === "quickbooks") return found;
  return {
    en: "its file has accounts, and neither items nor tax codes",
    fr: "son fichier a des comptes, et ni articles ni codes de taxe",
  };
}

/** A list comes in before there is a target. */
const everywhere = (): Case => ({});

const bankIntegration = "integration bank {\n  journal BQ\n}";
const salesIntegration = "integration sales {\n  journal VK\n}";

export const helpPages: readonly Refusal[] = [
  {
    what: {
      en: "An entry on an account that a module owns",
      fr: "Une écriture à un compte relié à un module",
    },
    from: plannit,
    code: "FOL2101",
    fixed: true,
    of: ({ refusesLinked }) =>
      refusesLinked.includes("prepayments")
        ? {
            declare: `account 4400 "Deposits earned"        revenue linked to prepayments
account 4410 "Deposits earned, Folio" revenue
item "Deposit" debit 1210 credit <|4400|> tax "GST+QST"
item "Deposit, old" debit 1210 credit 4410 tax "GST+QST"
`,
          }
        : {
            en: "it takes entries on such accounts",
            fr: "il prend des écritures à de tels comptes",
          },
  },
  {
    what: {
      en: "A receivable that a module owns: the help pages have a new account made",
      fr: "Un compte client relié à un module\u00a0: les pages d’aide font créer un nouveau compte",
    },
    from: plannit,
    code: "FOL2101",
    fixed: true,
    of: ({ refusesLinked }) =>
      refusesLinked.includes("receivables")
        ? {
            declare: 'account 1215 "Accounts receivable, Folio" asset\n',
            change: [
              [
                'account 1210 "Accounts receivable" asset',
                'account 1210 "Accounts receivable" asset linked to receivables',
              ],
              ["receivable  1210", "receivable  <|1210|>"],
            ],
          }
        : {
            en: "its receivable is the linked account itself, or it has none",
            fr: "son compte client est le compte relié lui-même, ou il n’en a pas",
          },
  },
  {
    what: {
      en: "A header account, or one that only sums others",
      fr: "Un compte de regroupement, ou qui ne fait qu’en totaliser d’autres",
    },
    from: plannit,
    code: "FOL2102",
    fixed: true,
    of: ({ refusesHeader }) =>
      refusesHeader
        ? {
            change: [
              [
                'account 4020 "Products"            revenue',
                'account 4020 "Products"            revenue header',
              ],
              ['"Bulbs"  | 1210  | 4020 ', '"Bulbs"  | 1210  | <|4020|> '],
            ],
          }
        : {
            en: "it has no accounts that only sum others",
            fr: "il n’a pas de comptes qui ne font que totaliser",
          },
  },
  {
    what: {
      en: "A receivable that is no asset",
      fr: "Un compte client dont la catégorie n’est pas Actif",
    },
    from: plannit,
    code: "FOL2104",
    // What stands for the debtors in AFAS and in QuickBooks is not linked either.
    of: ({ name }) => ({
      change: [["receivable  1210", "receivable  <|4010|>"]],
      ...(name === "afas" ? { follows: ["FOL6151"] } : {}),
      ...(name === "quickbooks" ? { follows: ["FOL6146"] } : {}),
    }),
  },
  {
    what: {
      en: "An account number that the package cannot have",
      fr: "Un numéro de compte que le logiciel ne peut avoir",
    },
    from: plannit,
    code: "FOL2106",
    of: ({ accountCode }) =>
      accountCode === undefined
        ? { en: "it takes any account number", fr: "il prend tout numéro de compte" }
        : {
            declare: `account <|${"4".repeat(accountCode.digits.most + 1)}|> "Too long" revenue
item "Too long" debit 1210 credit ${"4".repeat(accountCode.digits.most + 1)} tax "GST+QST"
`,
          },
  },
  {
    what: {
      en: "An item without an account, or without taxes",
      fr: "Un article sans compte, ou sans taxes",
    },
    from: plannit,
    code: "FOL3020",
    of: () => ({ declare: 'item <|"Lawn"|> debit 1210 tax "GST+QST"\n' }),
  },
  {
    what: {
      en: "A new item of the catalogue that nobody has mapped",
      fr: "Un nouvel article du catalogue que personne n’a associé",
    },
    from: plannit,
    code: "FOL3030",
    fixed: true,
    // What the new item is called in QuickBooks is not for Folio to guess.
    of: ({ name }) => ({
      ...(name === "quickbooks" ? { leaves: ["FOL6137"] } : {}),
      declare: 'catalog items from "catalogue.csv"\n',
      files: [
        {
          path: "catalogue.csv",
          text: "name,category\nRepair,Work\nBulbs,Goods\n<|Lamps|>,Goods\n",
        },
      ],
    }),
  },
  {
    what: {
      en: "A document with an item that was deleted",
      fr: "Une pièce dont l’article a été supprimé",
    },
    from: plannit,
    code: "FOL5051",
    of: () => ({ rows: [invoice({ "line.item": "<|Lawn|>" })] }),
  },
  {
    what: { en: "A tax without its accounts", fr: "Une taxe sans ses comptes" },
    from: plannit,
    code: "FOL4010",
    of: () => ({
      declare: `tax <|HST|> debit 1210 { 13% from 2010-07-01 }
tax group "HST" = HST
item "Ontario" debit 1210 credit 4010 tax "HST"
`,
    }),
  },
  {
    what: {
      en: "A method of payment without its account",
      fr: "Un mode de paiement sans son compte",
    },
    from: plannit,
    code: "FOL3022",
    of: () => ({ declare: 'method <|"Cash"|> credit 1210\n' }),
  },
  {
    what: {
      en: "A payment by a method that is mapped to nothing",
      fr: "Un paiement par un mode qui n’est associé à rien",
    },
    from: plannit,
    code: "FOL5052",
    of: () => ({ rows: [invoice(), payment({ method: "<|Cheque|>" })] }),
  },
  {
    what: {
      en: "Entries only once the invoice is paid, with no account for what is paid before",
      fr: "Des écritures seulement une fois la facture payée, sans compte pour ce qui est payé avant",
    },
    from: plannit,
    code: "FOL4032",
    // Documents are not held back at all.
    of: ({ name }) => ({
      change: [["  receivable  1210", "  <|recognize|>   on payment\n  receivable  1210"]],
      ...(name === "quickbooks" ? { follows: ["FOL6145"] } : {}),
    }),
  },
  {
    what: {
      en: "The same thing entered twice, here and there",
      fr: "La même chose saisie deux fois, ici et là",
    },
    from: plannit,
    code: "FOL5110",
    severity: "warning",
    of: () => ({
      rows: [
        invoice(),
        payment(),
        payment({ number: "P89", date: "2026-01-22", "applies.document": "<|F1001|>" }),
      ],
    }),
  },
  {
    what: {
      en: "A text longer than its field",
      fr: "Un texte plus long que son champ",
    },
    from: plannit,
    code: "FOL6101",
    of: ({ name, referenceLength, descriptionLength }) => {
      const most = Math.max(referenceLength ?? 0, descriptionLength ?? 0);
      const number = "F".repeat(most + 1);
      // Nor is it of the journal's series, where entries go into journals.
      const warned = name === "afas" ? { warned: ["FOL5230"] } : {};
      return { rows: [invoice({ kind: "<|invoice|>", number })], ...warned };
    },
  },
  {
    what: {
      en: "A character that the package’s character set does not have",
      fr: "Un caractère que le jeu de caractères du logiciel n’a pas",
    },
    from: plannit,
    code: "FOL6102",
    of: ({ characters }) =>
      characters === "utf-8"
        ? { en: "it takes every character", fr: "il prend tous les caractères" }
        : { rows: [invoice({ kind: "<|invoice|>", number: "F→1" })] },
  },
  {
    what: {
      en: "An invoice made before the integration",
      fr: "Une facture créée avant l’intégration",
    },
    from: quickbooks,
    code: "FOL5066",
    of: () => ({
      change: [["  receivable  1210", "  cutover     2026-01-10\n  receivable  1210"]],
      rows: [invoice({ date: "<|2026-01-09|>" })],
    }),
  },
  {
    what: {
      en: "An item without an income account",
      fr: "Un article qui n’est associé à aucun compte de revenu",
    },
    from: quickbooks,
    code: "FOL5130",
    imported: "catalog",
    of: everywhere,
  },
  {
    what: {
      en: "An item named like a category",
      fr: "Un article du même nom qu’une catégorie",
    },
    from: quickbooks,
    code: "FOL5131",
    imported: "catalog",
    of: everywhere,
  },
  {
    what: {
      en: "Items without a price or a unit",
      fr: "Des articles sans prix ni unité",
    },
    from: quickbooks,
    code: "FOL5134",
    severity: "information",
    imported: "catalog",
    of: everywhere,
  },
  {
    what: {
      en: "Items linked to none of QuickBooks, once one works with both",
      fr: "Des articles qui ne sont liés à aucun de QuickBooks, une fois les deux en usage",
    },
    from: quickbooks,
    code: "FOL5136",
    severity: "warning",
    imported: "catalog",
    of: everywhere,
  },
  {
    what: { en: "A contact twice", fr: "Un contact en double" },
    from: quickbooks,
    code: "FOL5140",
    severity: "warning",
    imported: "contacts",
    of: everywhere,
  },
  {
    what: {
      en: "A contact that the day system has already",
      fr: "Un contact qui existe déjà dans le système de tous les jours",
    },
    from: quickbooks,
    code: "FOL5142",
    severity: "warning",
    imported: "contacts",
    of: everywhere,
  },
  {
    what: {
      en: "A customer named like a supplier",
      fr: "Un client du même nom qu’un fournisseur",
    },
    from: quickbooks,
    code: "FOL5141",
    imported: "contacts",
    of: everywhere,
  },
  {
    what: {
      en: "A category of QuickBooks with the name of an item",
      fr: "Une catégorie de QuickBooks du même nom qu’un article",
    },
    from: quickbooks,
    code: "FOL6144",
    of: (rules) =>
      inDocuments(rules, {
        declare: `item "Mowing" debit 1210 credit 4010 tax "GST+QST" at quickbooks "Services:Mowing"
item "Others" debit 1210 credit 4010 tax "GST+QST" at quickbooks <|"Services"|>
`,
      }),
  },
  {
    what: {
      en: "An item that is not tied to an income account",
      fr: "Un article qui n’est pas associé à un compte de revenu",
    },
    from: quickbooks,
    code: "FOL6143",
    of: (rules) =>
      inDocuments(rules, {
        declare: `account 2300 "Gift cards" liability
item "Gift card" debit 1210 credit <|2300|> tax "GST+QST" because "owed to its bearer"
`,
      }),
  },
  {
    what: {
      en: "An item that is linked to none of QuickBooks",
      fr: "Un article qui n’est lié à aucun de QuickBooks",
    },
    from: quickbooks,
    code: "FOL6137",
    of: (rules) =>
      inDocuments(rules, {
        declare: 'item <|"Lawn"|> debit 1210 credit 4010 tax "GST+QST"\n',
        unnamed: true,
      }),
  },
  {
    what: {
      en: "Taxable or not: a tax group without a tax code of QuickBooks",
      fr: "Taxable ou non : un groupe de taxes sans code de taxe de QuickBooks",
    },
    from: quickbooks,
    code: "FOL6141",
    of: (rules) =>
      inDocuments(rules, {
        declare: `tax group <|"Zero"|> = zero-rated
item "Books" debit 1210 credit 4010 tax "Zero" at quickbooks "Books"
`,
        unnamed: true,
      }),
  },
  {
    what: {
      en: "A tax group that was not added first",
      fr: "Un groupe de taxes qui n’a pas été ajouté d’abord",
    },
    from: quickbooks,
    code: "FOL5054",
    of: () => ({ rows: [{ ...invoice(), "line.taxGroup": "<|HST|>" }] }),
  },
  {
    what: {
      en: "Document without an integration type",
      fr: "Une pièce sans type d’intégration",
    },
    from: afas,
    code: "FOL3070",
    of: (rules) =>
      inJournals(rules, {
        change: [
          [salesIntegration, 'integration sales when source in { "web" } {\n  journal VK\n}'],
        ],
        rows: [{ ...invoice(), kind: "<|invoice|>", source: "shop" }],
      }),
  },
  {
    what: {
      en: "A journal of the wrong type",
      fr: "Un journal du mauvais type",
    },
    from: afas,
    code: "FOL3071",
    fixed: true,
    of: (rules) =>
      inJournals(rules, {
        change: [[bankIntegration, "integration bank when kind = payment {\n  journal <|VK|>\n}"]],
      }),
  },
  {
    what: { en: "A journal that is not there", fr: "Un journal qui n’existe pas" },
    from: afas,
    code: "FOL2140",
    fixed: true,
    of: (rules) =>
      inJournals(rules, {
        change: [[salesIntegration, "integration sales {\n  journal <|VKK|>\n}"]],
      }),
  },
  {
    what: {
      en: "A description whose part may be missing, without a fallback",
      fr: "Un libellé dont une partie peut manquer, sans solution de rechange",
    },
    from: afas,
    code: "FOL3011",
    fixed: true,
    of: (rules) =>
      inJournals(rules, {
        change: [
          [
            salesIntegration,
            'integration sales {\n  journal VK\n  description "<|{project.description}|>"\n}',
          ],
        ],
      }),
  },
  {
    what: {
      en: "Series of two journals that can hand out one number",
      fr: "Les séries de deux journaux qui peuvent donner un même numéro",
    },
    from: afas,
    code: "FOL3063",
    fixed: true,
    of: (rules) =>
      inJournals(rules, { declare: 'journal NC "Credit notes" sales series <|"F" 9000..9999|>\n' }),
  },
  {
    what: {
      en: "A last number outside of its series",
      fr: "Un dernier numéro hors de sa série",
    },
    from: afas,
    code: "FOL3062",
    of: (rules) =>
      inJournals(rules, { change: [[salesJournal, `${salesJournal} last <|10001|>`]] }),
  },
  {
    what: {
      en: "An invoice number longer than the package takes",
      fr: "Un numéro de facture plus long que ce que prend le logiciel",
    },
    from: afas,
    code: "FOL3066",
    of: (rules) => {
      const width = "9".repeat((rules.numberLength ?? 0) + 1);
      const first = `1${"0".repeat(width.length - 1)}`;
      return inJournals(rules, {
        change: [[salesJournal, `journal VK "Sales" sales series <|"" ${first}..${width}|>`]],
      });
    },
  },
  {
    what: {
      en: "A surcharge for paying late, with no account to put it on",
      fr: "Une limitation de crédit sans compte où la porter",
    },
    from: afas,
    code: "FOL5063",
    of: () => ({
      rows: [{ ...invoice(), surcharge: "<|2.00|>" }],
    }),
  },
];
