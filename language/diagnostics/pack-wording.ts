// How messages say to complete a tax of a pack: the line that the book needs.

/** A tax of a pack to which the book gives no accounts. */
export interface PackTax {
  readonly tax: string;
  readonly pack: string;
  /** Where nothing says the account. */
  readonly slots: readonly ("debit" | "credit")[];
}

/** `tax TVH-NS from canada credit …` */
export function completingLine({ tax, pack, slots }: PackTax): string {
  return `tax ${name(tax)} from ${name(pack)}${slots.map((slot) => ` ${slot} …`).join("")}`;
}

function name(text: string): string {
  return /^\p{L}[\p{L}\p{N}-]*$/u.test(text) ? text : `"${text}"`;
}
