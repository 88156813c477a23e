// Text as a terminal shows it: how wide it is, and nothing in it that could steer the terminal.

/** The text with every character that would not be seen written out: `\u{1b}`. */
export function visible(text: string): string {
  let shown = "";
  for (const character of text) shown += visibleCharacter(character);
  return shown;
}

export function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return isUnseen(code) ? `\\u{${code.toString(16)}}` : character;
}

/** Columns of a terminal that a text takes, once it is visible. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function characterWidth(character: string): number {
  if (/^\p{M}$/u.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  return wide.some(([first, last]) => first <= code && code <= last) ? 2 : 1;
}

/** Controls (C0, C1), invisible joiners, marks that turn the direction of writing, halves of characters. */
function isUnseen(code: number): boolean {
  return unseen.some(([first, last]) => first <= code && code <= last);
}

type Range = readonly [first: number, last: number];

const unseen: readonly Range[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
];

/** The wide and full-width blocks of Unicode's East Asian Width, and pictures. */
const wide: readonly Range[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
