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
