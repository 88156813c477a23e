// `folio report`: the page that an accountant keeps of a run.
import type { Call, Command } from "../command.ts";
import type { ExitCode } from "../environment.ts";
import { bookArgument, findingOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { readRun, sharedOptions } from "./compile.ts";

export const report: Command = {
  name: "report",
  summary: {
    en: "Write the accountant's page of a run",
    fr: "Écrire la page du comptable pour un lot",
  },
  about: [
    {
      en: "One HTML file, complete in itself: control totals, entries, exceptions, documents without an entry, open items and a picture of what went where. It opens without a network and prints on Letter and A4. No journal is written.",
      fr: "Un seul fichier HTML, complet en lui-même\u00a0: totaux de contrôle, écritures, exceptions, pièces sans écriture, postes ouverts et une image des flux. Il s’ouvre sans réseau et s’imprime sur Lettre et A4. Aucun journal n’est écrit.",
    },
    {
      en: "With errors in the data the page lists them and the refused documents, and gives no figures. Where only control totals differ, it shows them beside the source’s.",
      fr: "S’il y a des erreurs dans les données, la page les énumère avec les pièces refusées, et ne donne aucun chiffre. Si seuls des totaux de contrôle diffèrent, elle les montre à côté de ceux de la source.",
    },
  ],
  argument: bookArgument,
  options: [
    {
      flags: { en: "--out <file>", fr: "--out <fichier>" },
      explains: {
        en: "the page (default: report-FROM-TO.html in this folder)",
        fr: "la page (par défaut\u00a0: rapport-DU-AU.html dans ce dossier)",
      },
    },
    ...sharedOptions,
    ...findingOptions,
  ],
  examples: [
    { en: "folio report --data documents.csv", fr: "folio report --data pieces.csv" },
    {
      en: "folio report sales --data jan.csv --data feb.csv --control totals.csv --out winter.html",
      fr: "folio report ventes --data janvier.csv --control totaux.csv --out hiver.html",
    },
  ],
  run,
};

async function run(session: Session, call: Call): Promise<ExitCode> {
  const { findingChoices } = await import("../print-findings.ts");
  const choices = findingChoices(call.options);
  const request = { ...readRun(session, call), page: call.options.text("out") };
  const { runReport } = await import("../run-report.ts");
  return runReport(session, request, choices);
}
