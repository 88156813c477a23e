// `folio import chart`: the accounts of a package as declarations.
import type { AccountClass } from "../../../language/model/book.ts";
import type { SingleCommand } from "../command.ts";
import type { OptionValues } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import {
  filesArgument,
  importOptions,
  openFiles,
  readChoices,
  readPairs,
} from "./import-options.ts";

export const importChart: SingleCommand = {
  name: "chart",
  summary: {
    en: "Turn a chart of accounts into account declarations",
    fr: "Tirer d’un plan comptable les déclarations de comptes",
  },
  about: [
    {
      en: "Reads Sage 50's chart (its first line names the ledger), QuickBooks Online's account list (CSV, or JSON of its API), and any table with the columns code, title and class.",
      fr: "Lit le plan comptable de Sage\u00a050 (sa première ligne nomme le registre), la liste des comptes de QuickBooks en ligne (CSV, ou JSON de son API) et tout tableau qui a les colonnes code, title et class.",
    },
    {
      en: "No chart says which accounts are linked to a module: without --linked, Folio asks about each that may be.",
      fr: "Aucun plan ne dit quels comptes sont associés à un module\u00a0: sans --linked, Folio le demande pour chaque compte qui pourrait l’être.",
    },
  ],
  argument: filesArgument,
  options: [
    {
      flags: { en: "--from <system>", fr: "--from <système>" },
      explains: {
        en: "sage50, quickbooks or columns (default: by the file's form)",
        fr: "sage50, quickbooks ou columns (par défaut\u00a0: selon la forme du fichier)",
      },
    },
    {
      flags: { en: "--linked <codes>", fr: "--linked <codes>" },
      explains: {
        en: "linked accounts, such as 1200,2200=payables; or none",
        fr: "comptes associés, comme 1200,2200=payables; ou none",
      },
    },
    {
      flags: { en: "--class <word=class>", fr: "--class <mot=classe>" },
      explains: {
        en: "what a word of the file, or the beginning of a code, is: asset, liability, equity, revenue or expense; repeats",
        fr: "ce qu’est un mot du fichier, ou le début d’un code\u00a0: asset, liability, equity, revenue ou expense; se répète",
      },
      repeats: true,
    },
    ...importOptions,
  ],
  examples: [
    {
      en: "folio import chart accounts.csv --linked 1200,2200 --out accounts.folio",
      fr: "folio import chart comptes.csv --linked 1200,2200 --out comptes.folio",
    },
    {
      en: "folio import chart chart.csv --column code=Number --column title=Name --class 1=asset",
      fr: "folio import chart plan.csv --column code=Numéro --column title=Nom --class 1=asset",
    },
  ],
  run: async (session, call) => {
    const { chartLayout } = await import("../../../language/import/chart-layout.ts");
    const { chartSystems } = await import("../../../language/import/chart.ts");
    const { importChart } = await import("../../../language/import/import-chart.ts");
    const { readLinked } = await import("../../../language/import/linked.ts");
    const { chartSummary } = await import("../import-summaries.ts");
    const { finishImport } = await import("../run-import.ts");
    const { options } = call;
    const linked = options.text("linked");
    const system =
      options.text("from") === undefined ? undefined : options.word("from", chartSystems);
    const answer = linked === undefined ? undefined : readLinked(linked);
    if (answer !== undefined && "notAModule" in answer) throw notAModule(answer.notAModule);
    const result = importChart({
      files: await openFiles(session, call.arguments),
      system,
      choices: readChoices(options, chartLayout),
      classes: readClasses(options),
      linked: answer,
      language: session.language,
    });
    return finishImport(session, options, { ...result, summary: chartSummary(result) });
  },
};

const classes: readonly AccountClass[] = ["asset", "liability", "equity", "revenue", "expense"];

function readClasses(options: OptionValues): ReadonlyMap<string, AccountClass> {
  const pairs = readPairs("class", options.texts("class"), "last");
  return new Map(
    pairs.map(({ left, right, text }) => {
      const found = classes.find((name) => name === right);
      if (found !== undefined) return [left, found] as const;
      throw new UsageError({
        en: `--class ${text}: a class is asset, liability, equity, revenue or expense`,
        fr: `--class ${text}\u00a0: une classe est asset, liability, equity, revenue ou expense`,
      });
    }),
  );
}

function notAModule(word: string): UsageError {
  return new UsageError({
    en: `--linked: ${word} is no module; there are receivables, payables, payroll, inventory, prepayments`,
    fr: `--linked\u00a0: ${word} n’est pas un module; il y a receivables, payables, payroll, inventory, prepayments`,
  });
}
