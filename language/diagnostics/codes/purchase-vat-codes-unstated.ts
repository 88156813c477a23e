// FOL6155: a book for AFAS gives VAT codes and takes bills, and does not say which codes purchases bear.
import { defineDiagnostic } from "../define.ts";
import { afasExample } from "../example.ts";

const buying = (codes: string) =>
  afasExample
    .replace(
      "target      afas",
      `target      afas {\n    vat codes "TVA = 1, TVA 21 = 1"${codes}\n  }`,
    )
    .replace("receivable  400\n", "receivable  400\n  payable     440\n")
    .replace(
      "account 550",
      'account 440    "Fournisseurs" liability linked to payables\naccount 550',
    );

export const purchaseVatCodesUnstated = defineDiagnostic<Record<never, never>>({
  code: "FOL6155",
  name: "purchase-vat-codes-unstated",
  severity: "error",
  title: {
    en: "VAT codes of purchases are not stated",
    fr: "Les codes TVA des achats ne sont pas donnés",
  },
  why: {
    en: "A VAT code puts its lines in a box of the VAT return, and the box of purchases is not that of sales. AFAS says that a code serves debtors and creditors; whether the codes of your sales are also those of your purchases, only your administration in AFAS tells.",
    fr: "Un code TVA place ses lignes dans une case de la déclaration, et celle des achats n’est pas celle des ventes. AFAS dit qu’un code sert aux débiteurs comme aux créditeurs; si les codes de vos ventes sont aussi ceux de vos achats, seule votre administration dans AFAS le dit.",
  },
  message: () => ({
    en: "This book gives VAT codes for sales and takes bills, and does not say which codes bills bear",
    fr: "Ce paramétrage donne des codes TVA pour les ventes et prend des factures fournisseurs, sans dire quels codes elles portent",
  }),
  remedy: () => ({
    en: 'Write `purchase vat codes` beside `vat codes` in the options of the target, with the same pairs if they serve both; `purchase vat codes ""` leaves bills without codes',
    fr: 'Écrivez «\u00a0purchase vat codes\u00a0» à côté de «\u00a0vat codes\u00a0» dans les options de la cible, avec les mêmes paires si elles servent aux deux; «\u00a0purchase vat codes ""\u00a0» laisse les factures fournisseurs sans code',
  }),
  bad: buying("").replace("payable     440", "payable     <|440|>"),
  good: buying('\n    purchase vat codes "TVA = 1, TVA 21 = 1"'),
  fixed: true,
});
