// What the fields of the API hold, as its reference says.
import type { Bilingual } from "../../text/bilingual.ts";
import { same } from "../../text/bilingual.ts";
import type { TextField } from "../fit-text.ts";

export const title: Bilingual = same("QuickBooks");

const asIs: ReadonlyMap<string, string> = new Map();

function field(en: string, fr: string, length: number): TextField {
  return { name: { en, fr }, length, replaced: asIs };
}

export const fields = {
  number: field("document number", "numéro de pièce", 21),
  reference: field("payment reference", "référence de paiement", 21),
  note: field("private note", "note interne", 4000),
  description: field("line description", "description de ligne", 4000),
  displayName: field("display name", "nom affiché", 500),
} as const;

/** Characters that no display name and no name of an item holds. */
export const refusedInNames = /[:\t\r\n]/;

/** Lines of one document. */
export const mostLines = 750;

/** Of an amount: fifteen digits, two of them behind the point. */
export const largestAmount = "9999999999999.99";

/** Of an id in a batch, and of what makes a request the same request. */
export const batchIdLength = 10;
