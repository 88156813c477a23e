// Amounts of files, as cents. A reader's own: it shares no code with the writers.

/** Throws at what is not an amount with two decimals and this mark before them. */
export function centsOf(text: string, mark: "." | "," = "."): bigint {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)[.,](\d\d)$/.exec(text) ?? [];
  if (`${sign}${whole}${mark}${fraction}` !== text) throw new Error(`not an amount: ${text}`);
  return BigInt(`${sign}${whole}${fraction}`);
}

/** Throws unless the postings of an entry come to nothing. */
export function mustBalance(entry: string, postings: readonly { readonly cents: bigint }[]): void {
  const left = postings.reduce((sum, { cents }) => sum + cents, 0n);
  if (left !== 0n) throw new Error(`${entry} is out of balance by ${left}`);
}
