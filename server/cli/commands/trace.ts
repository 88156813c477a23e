// `folio trace`: why each line of an entry is what it is.
import type { Call, Command } from "../command.ts";
import type { ExitCode } from "../environment.ts";
import { bookArgument, type OptionTexts } from "../options.ts";
import type { Session } from "../session.ts";
import { sharedOptions } from "./compile.ts";

export const traceFormatOption: OptionTexts = {
  flags: { en: "--output-format <format>", fr: "--output-format <format>" },
  explains: { en: "text or json", fr: "text ou json" },
};

export const trace: Command = {
  name: "trace",
  summary: {
    en: "Tell why each line of an entry is what it is",
    fr: "Dire pourquoi chaque ligne d’une écriture est ce qu’elle est",
  },
  about: [
    {
      en: "Of a document, by its number (`F26-001`, or `payment:P88` where kinds share numbers): each line of its entry with its account, then the amounts that made it, the rule that chose, the cells that were read, and the rules that lost.",
      fr: "D’une pièce, par son numéro («\u00a0F26-001\u00a0», ou «\u00a0payment:P88\u00a0» si deux genres ont les mêmes numéros)\u00a0: chaque ligne de son écriture avec son compte, puis les montants qui la font, la règle qui a choisi, les cellules lues et les règles écartées.",
    },
    {
      en: "Of a line of a journal file (`out/sage50.txt:12`): the same, from the trace.json beside it, without a compile; with --data, from the data itself.",
      fr: "D’une ligne d’un fichier d’écritures («\u00a0out/sage50.txt:12\u00a0»)\u00a0: la même chose, d’après le trace.json qui l’accompagne, sans compiler; avec --data, d’après les données mêmes.",
    },
  ],
  argument: {
    name: { en: "<DOCUMENT>", fr: "<PIÈCE>" },
    explains: {
      en: "the number of a document, or FILE:LINE",
      fr: "le numéro d’une pièce, ou FICHIER:LIGNE",
    },
  },
  second: bookArgument,
  options: [...sharedOptions, traceFormatOption],
  examples: [
    { en: "folio trace F26-001 --data january.csv", fr: "folio trace F26-001 --data janvier.csv" },
    {
      en: "folio trace payment:P88 sales --data january.csv",
      fr: "folio trace payment:P88 ventes --data janvier.csv",
    },
    {
      en: "folio trace out/sage50-2026-01-01-2026-01-31.txt:12",
      fr: "folio trace sortie/sage50-2026-01-01-2026-01-31.txt:12",
    },
  ],
  run,
};

async function run(session: Session, call: Call): Promise<ExitCode> {
  const { runTrace } = await import("../run-trace.ts");
  return runTrace(session, call);
}
