// `folio compile` and `folio export`: from documents to the files that the accounting package imports.
import type { DataPath } from "../../host/data-files.ts";
import type { Call, Command } from "../command.ts";
import { type ExitCode, exit } from "../environment.ts";
import { bookArgument, findingOptions, type OptionTexts, targetOption } from "../options.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";

const dataOption: OptionTexts = {
  flags: { en: "--data <file>", fr: "--data <fichier>" },
  explains: {
    en: "documents to compile; repeats; - is standard input",
    fr: "pièces à compiler; se répète; - est l’entrée standard",
  },
  repeats: true,
};

/** Which of its entries, in whose form, and what to hold them against. */
const runOptions: readonly OptionTexts[] = [
  {
    flags: { en: "--from <date>", fr: "--from <date>" },
    explains: {
      en: "first posting date, such as 2026-01-01",
      fr: "première date d’écriture, comme 2026-01-01",
    },
  },
  {
    flags: { en: "--to <date>", fr: "--to <date>" },
    explains: { en: "last posting date", fr: "dernière date d’écriture" },
  },
  targetOption,
  {
    flags: { en: "--source <name>", fr: "--source <nom>" },
    explains: {
      en: "read all data as this source of the book",
      fr: "lire toutes les données comme cette source du paramétrage",
    },
  },
  {
    flags: { en: "--control <file>", fr: "--control <fichier>" },
    explains: {
      en: "the source's own totals, to compare with",
      fr: "les totaux de la source, à comparer",
    },
  },
  {
    flags: { en: "--ids <file>", fr: "--ids <fichier>" },
    explains: {
      en: "the ids that the package has given, from folio import ids",
      fr: "les identifiants donnés par le logiciel, de folio import ids",
    },
  },
];

/** What every command asks that makes a run. */
export const sharedOptions: readonly OptionTexts[] = [dataOption, ...runOptions];

const options: readonly OptionTexts[] = [
  dataOption,
  {
    flags: { en: "--out <folder>", fr: "--out <dossier>" },
    explains: { en: "where the files go", fr: "où vont les fichiers" },
  },
  ...runOptions,
  {
    flags: { en: "--dry-run", fr: "--dry-run" },
    explains: { en: "do everything but write", fr: "tout faire, sauf écrire" },
  },
  {
    flags: { en: "--plan", fr: "--plan" },
    explains: {
      en: "print the plan of the book as JSON, and stop",
      fr: "afficher le plan du paramétrage en JSON, puis s’arrêter",
    },
  },
  ...findingOptions,
];

export const compile: Command = {
  name: "compile",
  summary: {
    en: "Turn documents into journal files",
    fr: "Transformer des pièces en fichiers d’écritures",
  },
  about: [
    {
      en: "The same book and documents always give the same files. All files appear together, or none does.",
      fr: "Le même paramétrage et les mêmes pièces donnent toujours les mêmes fichiers. Tous apparaissent ensemble, ou aucun.",
    },
  ],
  argument: bookArgument,
  options,
  examples: [
    {
      en: "folio compile --data documents.csv --out out",
      fr: "folio compile --data pieces.csv --out sortie",
    },
    {
      en: "folio compile sales --data jan.csv --data feb.csv --out out --to 2026-02-28",
      fr: "folio compile ventes --data hiver.csv --out sortie --to 2026-02-28",
    },
  ],
  run,
};

/** Before there is a register, an export is a compile. */
export const exportCommand: Command = {
  ...compile,
  name: "export",
  summary: {
    en: "Turn documents into journal files, as the editor's Export does",
    fr: "Transformer des pièces en fichiers d’écritures, comme Exporter dans l’éditeur",
  },
  examples: [
    {
      en: "folio export --data documents.csv --out out",
      fr: "folio export --data pieces.csv --out sortie",
    },
  ],
};

async function run(session: Session, call: Call): Promise<ExitCode> {
  if (call.options.flag("plan")) return printPlan(session, call);
  const { findingChoices } = await import("../print-findings.ts");
  const choices = findingChoices(call.options);
  const request = readRequest(session, call);
  const { runCompile } = await import("../run-compile.ts");
  return runCompile(session, request, choices);
}

async function printPlan(session: Session, call: Call): Promise<ExitCode> {
  const { openBook } = await import("../book-argument.ts");
  const { exitCodeOf, findingChoices, noteSummary, printFindings } = await import(
    "../print-findings.ts"
  );
  const choices = findingChoices(call.options);
  const book = openBook(session, call.arguments[0], call.options.text("target"));
  if (book.checked.plan === undefined) {
    const { problems } = book.checked;
    const findings = { problems, locate: book.locate, language: session.language };
    await printFindings(session, findings, choices.format);
    noteSummary(session, findings);
    return exitCodeOf(problems, choices.failOn);
  }
  const { renderPlan } = await import("../render/plan.ts");
  session.environment.out.write(renderPlan(book.checked.plan));
  return exit.clean;
}

function readRequest(session: Session, call: Call) {
  const dryRun = call.options.flag("dry-run");
  const out = call.options.text("out");
  const run = readRun(session, call);
  if (out === undefined && !dryRun) {
    throw new UsageError({
      en: "--out is missing: where do the files go? (--dry-run writes none)",
      fr: "Il manque --out\u00a0: où vont les fichiers? (--dry-run n’en écrit aucun)",
    });
  }
  return { ...run, out: dryRun || out === undefined ? undefined : session.path(out) };
}

/** What `sharedOptions` ask for, as a run wants it. */
export function readRun(session: Session, { arguments: [book], options: values }: Call) {
  const data = values.texts("data");
  if (data.length === 0) {
    throw new UsageError({
      en: "--data is missing: which documents are to be compiled?",
      fr: "Il manque --data\u00a0: quelles pièces faut-il compiler?",
    });
  }
  if (data.filter((name) => name === "-").length > 1) {
    throw new UsageError({
      en: "--data - is given twice, and standard input can be read once",
      fr: "--data - est donné deux fois, et l’entrée standard ne se lit qu’une fois",
    });
  }
  const paths = data.map(session.path);
  const twice = data.find((name, at) => paths.indexOf(session.path(name)) !== at);
  if (twice !== undefined) {
    throw new UsageError({
      en: `--data names ${twice} twice`,
      fr: `--data nomme ${twice} deux fois`,
    });
  }
  const from = values.date("from");
  const to = values.date("to");
  if (from !== undefined && to !== undefined && to < from) {
    throw new UsageError({
      en: `--from ${from} is after --to ${to}`,
      fr: `--from ${from} est après --to ${to}`,
    });
  }
  const dataPath = (name: string): DataPath => ({ name, path: session.path(name) });
  const control = values.text("control");
  const ids = values.text("ids");
  return {
    book,
    data: data.map(dataPath),
    target: values.text("target"),
    source: values.text("source"),
    from,
    to,
    ...(control === undefined ? {} : { control: dataPath(control) }),
    ...(ids === undefined ? {} : { ids: dataPath(ids) }),
  };
}

export type CompileRequest = ReturnType<typeof readRequest>;
