// A book for tests of the editor, with the cursor marked `<|>` in the text.
import { type CheckedBook, checkBook } from "../../language/front-end.ts";

export const sampleBook = `book "Essai" {
  folio       1
  target      sage50 { tax lines off }
  currency    CAD
  fiscal year from 2026-01-01 periods month
  receivable  1210
}

account 1020 "Banque"          asset
account 1210 "Comptes clients" asset
account 2420 "TPS à payer"     liability
account 2500 "TVQ à payer"     liability
account 4001 "Ventes"          revenue
account 4002 "Contrats"        revenue

tax TPS debit 1210 credit 2420 { 5% from 2008-01-01 }
tax TVQ debit 1210 credit 2500 { 9.975% from 2013-01-01 }
tax group "TPS+TVQ" = TPS + TVQ
tax group "Détaxé" = zero-rated

category "Entretien" credit 4001 tax "TPS+TVQ"
item "Tonte" category "Entretien" debit 1210 {
  credit 4002 when customer.group = "Municipal"
}
item "Sel" debit 1210 credit 4002 tax "Détaxé"
method "Interac" debit 1020 credit 1210
`;

export interface Marked {
  readonly checked: CheckedBook;
  readonly offset: number;
  readonly text: string;
}

/** A book of `book.folio` and `test.folio`, which is the marked text. */
export function marked(text: string, book = sampleBook): Marked {
  const offset = text.indexOf("<|>");
  if (offset === -1) throw new Error("the text marks no cursor");
  const plain = text.replace("<|>", "");
  const files = [
    { path: "book.folio", text: book },
    { path: "test.folio", text: plain },
  ];
  return { checked: checkBook({ files, read: () => undefined }), offset, text: plain };
}

export const markedFile = "test.folio";
