// Which fields belong to which kinds of documents. What a kind does not have it must not carry: it would be
// lost without a word, a payment on the row of its invoice above all.
import type { Document } from "../model/document.ts";
import {
  type DocumentKind,
  documentKinds,
  isPurchase,
  purchaseKinds,
} from "../model/document-fields.ts";
import { isZero, type Money } from "../model/money.ts";
import type { Bilingual } from "../text/bilingual.ts";

/** Whether documents of a kind have a field; true of fields that all of them have. */
export function belongs(field: string, kind: DocumentKind): boolean {
  return strayOf.get(kind)?.every((one) => one.field !== field) ?? true;
}

/** What a document carries and its kind does not have, each with what to do about it. */
export function strayFields(document: Document): readonly Pick<Owned, "field" | "remedy">[] {
  const stray = strayOf.get(document.kind) ?? [];
  return stray.some(({ carries }) => carries(document))
    ? stray.filter(({ carries }) => carries(document))
    : none;
}

const none: readonly Owned[] = [];

interface Owned {
  readonly field: string;
  readonly of: readonly DocumentKind[];
  readonly carries: (document: Document) => boolean;
  readonly remedy: Bilingual;
}

const billsLines: readonly DocumentKind[] = [
  ...(["invoice", "sale", "credit-note", "refund"] as const),
  ...(["bill", "bill-credit"] as const),
];
const movesMoney: readonly DocumentKind[] = [
  ...(["payment", "sale", "refund", "deposit"] as const),
  "bill-payment",
];
const pays: readonly DocumentKind[] = ["payment", "bill-payment"];
const ofCustomers = documentKinds.filter((kind) => !isPurchase(kind));

const sellElsewhere: Bilingual = {
  en: "Leave it to the invoice or the bill, or make a customer’s document a `sale` if it sells and is paid in one",
  fr: "Laissez-le à la facture, ou faites de la pièce d’un client une vente («\u00a0sale\u00a0») si elle vend et encaisse à la fois",
};
const payElsewhere: Bilingual = {
  en: "Give the payment as a document of its own, or make a customer’s document a `sale` if it was paid at once",
  fr: "Donnez le paiement comme une pièce à part, ou faites de la pièce d’un client une vente («\u00a0sale\u00a0») si elle a été payée sur-le-champ",
};
const nameParty: Bilingual = {
  en: "Documents of suppliers name a `supplier`, all others a `customer`: where one column of the export names both, give each a column of its own, or export them apart, each with its `source`",
  fr: "Les pièces de fournisseurs nomment un fournisseur («\u00a0supplier\u00a0»), les autres un client («\u00a0customer\u00a0»)\u00a0: si une seule colonne de l’exportation nomme les deux, donnez à chacun sa colonne, ou exportez-les à part, chacun avec sa «\u00a0source\u00a0»",
};
const nameOtherwise: Bilingual = {
  en: "Name with `applies.document` what a payment or refund settles or a deposit of an invoice, and with `credits.document` the invoice or bill that is credited",
  fr: "Nommez avec «\u00a0applies.document\u00a0» ce que règle un paiement ou un remboursement, ou l’acompte d’une facture, et avec «\u00a0credits.document\u00a0» la facture créditée",
};

const owned: readonly Owned[] = [
  {
    field: "line.amount",
    of: billsLines,
    carries: ({ lines }) => lines.length > 0,
    remedy: sellElsewhere,
  },
  {
    field: "discount",
    of: billsLines,
    carries: ({ discount }) => isSome(discount),
    remedy: sellElsewhere,
  },
  {
    field: "amount",
    of: movesMoney,
    carries: ({ amount }) => isSome(amount),
    remedy: payElsewhere,
  },
  {
    field: "fee",
    of: ["payment", "sale", "deposit"],
    carries: ({ fee }) => isSome(fee),
    remedy: payElsewhere,
  },
  {
    field: "rounding",
    of: ["payment", "sale", "refund", "bill-payment"],
    carries: ({ rounding }) => isSome(rounding),
    remedy: payElsewhere,
  },
  {
    field: "applies.document",
    of: ["payment", "refund", "invoice", "bill-payment"],
    carries: ({ applies }) => applies.length > 0,
    remedy: nameOtherwise,
  },
  {
    field: "applies.discount",
    of: pays,
    carries: ({ applies }) => applies.some(({ discount }) => isSome(discount)),
    remedy: payElsewhere,
  },
  {
    field: "applies.writeOff",
    of: pays,
    carries: ({ applies }) => applies.some(({ writeOff }) => isSome(writeOff)),
    remedy: payElsewhere,
  },
  {
    field: "surcharge",
    of: ["invoice", "credit-note"],
    carries: ({ surcharge }) => isSome(surcharge),
    remedy: sellElsewhere,
  },
  {
    field: "applies.waived",
    of: ["payment"],
    carries: ({ applies }) => applies.some(({ waived }) => isSome(waived)),
    remedy: payElsewhere,
  },
  {
    field: "applies.kept",
    of: ["payment"],
    carries: ({ applies }) => applies.some(({ kept }) => isSome(kept)),
    remedy: payElsewhere,
  },
  {
    field: "credits.document",
    of: ["credit-note", "refund", "bill-credit"],
    carries: ({ credits }) => credits !== undefined,
    remedy: nameOtherwise,
  },
  {
    field: "customer.name",
    of: ofCustomers,
    carries: ({ customer }) => customer !== undefined,
    remedy: nameParty,
  },
  {
    field: "supplier.name",
    of: purchaseKinds,
    carries: ({ supplier }) => supplier !== undefined,
    remedy: nameParty,
  },
];

/** What each kind does not have. */
const strayOf: ReadonlyMap<DocumentKind, readonly Owned[]> = new Map(
  documentKinds.map((kind) => [kind, owned.filter(({ of }) => !of.includes(kind))]),
);

function isSome(amount: Money | undefined): boolean {
  return amount !== undefined && !isZero(amount);
}
