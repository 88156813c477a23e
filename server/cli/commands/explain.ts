// `folio explain`: the page of a diagnostic.
import type { Command } from "../command.ts";
import { exit } from "../environment.ts";
import { UsageError } from "../usage-error.ts";

export const explain: Command = {
  name: "explain",
  summary: {
    en: "Show the page of a diagnostic",
    fr: "Montrer la page d’un diagnostic",
  },
  argument: {
    name: { en: "<CODE>", fr: "<CODE>" },
    explains: { en: "such as FOL2001", fr: "par exemple FOL2001" },
  },
  options: [],
  examples: ["folio explain FOL2001", "folio explain 2001 --lang fr"],
  run: async (session, call) => {
    const { explain } = await import("../../../language/diagnostics/page.ts");
    const { renderMarkdown } = await import("../render/markdown.ts");
    const given = call.arguments[0] ?? "";
    const page = explain(canonicalCode(given), session.language);
    if (page === undefined) throw await unknownCode(given);
    session.environment.out.write(renderMarkdown(page, session.page));
    return exit.clean;
  },
};

/** `fol2001` and `2001` are FOL2001. */
function canonicalCode(given: string): string {
  const code = given.toUpperCase();
  return /^\d{4}$/.test(code) ? `FOL${code}` : code;
}

async function unknownCode(given: string): Promise<UsageError> {
  const { registry } = await import("../../../language/diagnostics/registry.ts");
  const { nearestName } = await import("../../../language/text/names.ts");
  const near = nearestName(
    canonicalCode(given),
    registry.map((diagnostic) => diagnostic.code),
  );
  return new UsageError({
    en: `There is no diagnostic ${given}${near === undefined ? "" : `; did you mean ${near}?`}`,
    fr: `Il n’y a pas de diagnostic ${given}${near === undefined ? "" : `; vouliez-vous dire ${near}?`}`,
  });
}
