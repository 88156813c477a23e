// The options of `target afas`: what a connector of AFAS Profit asks beside the entry, and what nobody confirms.
import type { TargetOptionRule } from "../model/target.ts";

const vatCodes = {
  pattern: /^\s*(?:[^",=]+=\s*[A-Za-z0-9]{1,3}\s*(?:,[^",=]+=\s*[A-Za-z0-9]{1,3}\s*)*)?$/,
  words: {
    en: 'pairs of a tax or tax group and its VAT code, such as "TVA 21 = 1, TVA 6 = 2"',
    fr: "des paires d’une taxe ou d’un groupe de taxes et de son code TVA, comme « TVA 21 = 1, TVA 6 = 2 »",
  },
} as const;

export const afasOptions: readonly TargetOptionRule[] = [
  {
    name: "administration",
    value: "number",
    least: 1,
    most: 999_999_999,
    fallback: "1",
    explains: {
      en: "The administration (`UnId`) of entries whose integration names none",
      fr: "L’administration (`UnId`) des écritures dont le type d’intégration n’en nomme pas",
    },
  },
  {
    name: "invoice numbers",
    value: "word",
    words: ["own", "afas"],
    fallback: "own",
    explains: {
      en: "Who numbers invoices: the document (`InId`), or AFAS when it takes the entry (`AuNu`)",
      fr: "Qui numérote les factures : la pièce (`InId`), ou AFAS à la réception (`AuNu`)",
    },
  },
  {
    name: "book year",
    value: "word",
    words: ["begins", "ends"],
    fallback: "begins",
    explains: {
      en: "Whether a fiscal year over two calendar years is called by the one in which it begins or ends (`Year`)",
      fr: "Si un exercice à cheval sur deux années porte le nom de celle où il commence ou finit (`Year`)",
    },
    unconfirmed: {
      en: "The number of such a year is a setting of the administration",
      fr: "Le numéro d’un tel exercice est un réglage de l’administration",
    },
  },
  {
    name: "payment discount",
    value: "word",
    words: ["off", "on"],
    fallback: "off",
    explains: {
      en: "Whether the payment discount is switched on in the administration; its days can only be given then (`DaDp`), and must be",
      fr: "Si l’escompte est activé dans l’administration; ses jours ne se donnent qu’alors (`DaDp`), et sont alors obligatoires",
    },
  },
  {
    name: "credit restriction",
    value: "word",
    words: ["off", "on"],
    fallback: "off",
    explains: {
      en: "Whether the credit restriction is switched on in the administration; its days can only be given then (`DaCl`), and it needs its account",
      fr: "Si la limitation de crédit est activée dans l’administration; ses jours ne se donnent qu’alors (`DaCl`), et il lui faut son compte",
    },
  },
  {
    name: "vat codes",
    value: "text",
    form: vatCodes,
    fallback: "",
    explains: {
      en: "The VAT code (`VaId`) of each tax and tax group, which brings its lines to the VAT return",
      fr: "Le code TVA (`VaId`) de chaque taxe et de chaque groupe de taxes, qui porte leurs lignes à la déclaration",
    },
  },
  {
    name: "purchase vat codes",
    value: "text",
    form: vatCodes,
    fallback: "",
    explains: {
      en: 'The VAT code of each tax and tax group on bills and bill credits; where `vat codes` is given and there is a `payable`, it must be stated, if only as `""`',
      fr: 'Le code TVA de chaque taxe et de chaque groupe de taxes sur les factures fournisseurs et leurs notes de crédit; là où «\u00a0vat codes\u00a0» est donné et qu’il y a un «\u00a0payable\u00a0», il faut l’indiquer, ne serait-ce que par `""`',
    },
    unconfirmed: {
      en: "AFAS says that a code serves debtors and creditors; its examples are of sales alone, so the codes of sales are not taken over",
      fr: "AFAS dit qu’un code sert aux débiteurs et aux créditeurs; ses exemples ne portent que sur des ventes, et les codes des ventes ne sont donc pas repris",
    },
  },
  {
    name: "foreign",
    value: "word",
    words: ["refuse", "written", "home"],
    fallback: "refuse",
    explains: {
      en: "Documents in other currencies: refused, written with their currency, rate and foreign amounts (`CuId`, `Rate`, `AmDc`, `AmCc`), or written by their amounts in the book’s own currency alone",
      fr: "Pièces dans d’autres devises\u00a0: refusées, écrites avec leur devise, leur taux et leurs montants étrangers (`CuId`, `Rate`, `AmDc`, `AmCc`), ou écrites par leurs seuls montants dans la devise du paramétrage",
    },
    unconfirmed: {
      en: "The specification names the fields, but not which way the rate goes: Folio writes what one foreign unit is worth. Nor does it say in which currency the payment discount is (`AmDp`): Folio writes it in the book’s own, like `AmDe`",
      fr: "La spécification nomme les champs sans dire le sens du taux\u00a0: Folio écrit la valeur d’une unité étrangère. Elle ne dit pas non plus dans quelle devise est l’escompte (`AmDp`)\u00a0: Folio l’écrit dans celle du paramétrage, comme `AmDe`",
    },
  },
];
