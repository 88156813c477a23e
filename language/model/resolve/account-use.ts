// An account that a setting names.
import type { Name } from "../../syntax/tree.ts";
import type { AccountUse } from "../book.ts";
import { lookUp } from "./names.ts";
import { placeOf, type Scope } from "./resolution.ts";

export function accountUse(scope: Scope, name: Name): AccountUse {
  return { code: lookUp(scope, "account", name), place: placeOf(scope, name.span) };
}
