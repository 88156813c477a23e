// FOL8002: braces within braces, more than any declaration has.
import { nestingDepth } from "../../text/limits.ts";
import { defineDiagnostic } from "../define.ts";

interface Words {
  readonly limit: number;
}

export const nestedTooDeep = defineDiagnostic<Words>({
  code: "FOL8002",
  name: "nested-too-deep",
  severity: "error",
  title: { en: "Braces nested too deep", fr: "Trop d’accolades imbriquées" },
  why: {
    en: "No declaration needs more than a few braces within braces. A declaration past the limit is not read.",
    fr: "Aucune déclaration n’a besoin de plus de quelques accolades imbriquées. Au-delà de la limite, la déclaration n’est pas lue.",
  },
  message: ({ limit }) => ({
    en: `More than ${limit} braces are open here`,
    fr: `Plus de ${limit} accolades sont ouvertes ici`,
  }),
  remedy: () => ({
    en: "Close the braces that were left open above",
    fr: "Fermez les accolades restées ouvertes plus haut",
  }),
  bad: `test "x" ${"{ ".repeat(nestingDepth)}<|{|> ${"}".repeat(nestingDepth + 1)}`,
  good: `test "x" { }`,
});
