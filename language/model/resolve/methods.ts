// `method`: where the money of a payment goes, and of a refund or a payment of a bill if elsewhere.
import type { MethodDeclaration } from "../../syntax/tree.ts";
import type { Method } from "../book.ts";
import { placeOf, type Scope } from "./resolution.ts";
import { resolveOwner } from "./rules.ts";
import { resolveAt } from "./target-names.ts";

export function resolveMethod(scope: Scope, declaration: MethodDeclaration): Method {
  const { name, rules } = declaration;
  return {
    ...(name === undefined ? {} : { name: name.text }),
    place: placeOf(scope, name?.span ?? declaration.span),
    ...resolveAt(scope, "method", declaration.at),
    ...resolveOwner(scope, "method", rules),
  };
}
