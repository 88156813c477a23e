// The fields that a name was probably meant for: who writes `item` means `line.item`.
import { fold, nearestName } from "../text/names.ts";

/** More than one where the last part of several is the name: `customer.name` and `supplier.name` for `name`. */
export function nearestFields(name: string, fields: readonly string[]): readonly string[] {
  const wanted = fold(name);
  const ending = fields.filter((field) => fold(field.slice(field.indexOf(".") + 1)) === wanted);
  if (ending.length > 0) return ending;
  const nearest = nearestName(name, fields);
  return nearest === undefined ? [] : [nearest];
}

/** The one of the names that has another among its words, at its beginning if there are several: `Montant HT`. */
export function nameWith(name: string, names: readonly string[]): string | undefined {
  const wanted = wordsOf(name);
  if (wanted.trim().length < shortestWord) return undefined;
  const having = names.filter((one) => wordsOf(one).includes(wanted));
  const beginning = having.filter((one) => wordsOf(one).startsWith(wanted));
  const [only, ...others] = beginning.length > 0 ? beginning : having;
  return others.length === 0 ? only : undefined;
}

/** Shorter ones are parts of names that have nothing to do with them: `No` of `No client`. */
const shortestWord = 3;

/** ` montant ht ` of `Montant (HT)`: a blank around each word. */
function wordsOf(name: string): string {
  return ` ${fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
