// `method`: where the money of a payment goes, and of a refund if elsewhere.
import type { MethodDeclaration } from "../../syntax/tree.ts";
import type { Method } from "../book.ts";
import { placeOf, type Scope } from "./resolution.ts";
import { resolveSlots } from "./rules.ts";
import { resolveAt } from "./target-names.ts";

export function resolveMethod(scope: Scope, declaration: MethodDeclaration): Method {
  const { name, rules } = declaration;
  const refunds = rules.filter((rule) => rule.refunds);
  return {
    ...(name === undefined ? {} : { name: name.text }),
    place: placeOf(scope, name?.span ?? declaration.span),
    slots: resolveSlots(
      scope,
      "method",
      rules.filter((rule) => !rule.refunds),
    ),
    ...resolveAt(scope, "method", declaration.at),
    ...(refunds.length === 0 ? {} : { refunds: resolveSlots(scope, "method", refunds) }),
  };
}
