// `folio coverage`: what a run used of its book.
import type { Call, Command } from "../command.ts";
import type { ExitCode } from "../environment.ts";
import { bookArgument } from "../options.ts";
import type { Session } from "../session.ts";
import { sharedOptions } from "./compile.ts";
import { traceFormatOption } from "./trace.ts";

export const coverage: Command = {
  name: "coverage",
  summary: {
    en: "Tell which rules of the book a run used, and for how much",
    fr: "Dire quelles règles du paramétrage un lot a utilisées, et pour combien",
  },
  about: [
    {
      en: "Each rule with the amounts that it decided, its documents and the last day; what came under each item, tax and method; the rules that decided nothing; what went through `otherwise` and the book's own settings. The sums of the rules are the journal's totals, account by account.",
      fr: "Chaque règle avec les montants qu’elle a décidés, ses pièces et le dernier jour; ce qui est venu sous chaque article, taxe et mode de paiement; les règles qui n’ont rien décidé; ce qui est passé par «\u00a0otherwise\u00a0» et par les réglages du paramétrage. Les sommes des règles sont les totaux du journal, compte par compte.",
    },
  ],
  argument: bookArgument,
  options: [...sharedOptions, traceFormatOption],
  examples: [
    { en: "folio coverage --data january.csv", fr: "folio coverage --data janvier.csv" },
    {
      en: "folio coverage sales --data jan.csv --output-format json",
      fr: "folio coverage ventes --data janvier.csv --output-format json",
    },
  ],
  run,
};

async function run(session: Session, call: Call): Promise<ExitCode> {
  const { runCoverage } = await import("../run-coverage.ts");
  return runCoverage(session, call);
}
