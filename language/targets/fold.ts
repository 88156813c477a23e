// Folding to ASCII: letters without their accents, and the signs that typographers use, in plain form.

/** What neither loses an accent nor falls apart under compatibility decomposition. */
const plain = new Map([
  ["Æ", "AE"],
  ["æ", "ae"],
  ["Œ", "OE"],
  ["œ", "oe"],
  ["Ø", "O"],
  ["ø", "o"],
  ["Ł", "L"],
  ["ł", "l"],
  ["Đ", "D"],
  ["đ", "d"],
  ["ı", "i"],
  ["ß", "ss"],
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u201a", "'"],
  ["\u2032", "'"],
  ["\u201c", '"'],
  ["\u201d", '"'],
  ["\u201e", '"'],
  ["\u2033", '"'],
  ["«", '"'],
  ["»", '"'],
  ["‹", "'"],
  ["›", "'"],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2012", "-"],
  ["\u2013", "-"],
  ["\u2014", "-"],
  ["\u2212", "-"],
  ["\u2044", "/"],
  ["×", "x"],
  ["•", "-"],
  ["·", "-"],
  ["°", "o"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["©", "(c)"],
  ["®", "(r)"],
]);

/** The ASCII form of a text; a character that has none stays as it is, for the caller to name. */
export function foldToAscii(text: string): string {
  // Nearly every text is ASCII already.
  if (!/[^\0-\x7f]/.test(text)) return text;
  return [...text].map(foldCharacter).join("");
}

function foldCharacter(character: string): string {
  const bare = character.normalize("NFKD").replace(/\p{M}/gu, "");
  const folded = [...bare].map((part) => plain.get(part) ?? part).join("");
  return plain.get(character) ?? (/^[ -~]+$/.test(folded) ? folded : character);
}
