// The `folio` command: its subcommands, its help in both languages, and what becomes of its errors.
import { Command as Commander, CommanderError } from "commander";
import type { Language } from "../../language/text/bilingual.ts";
import { diskMessage } from "../host/disk-words.ts";
import { DiskError } from "../host/files.ts";
import { StoppedError } from "../host/stopped-error.ts";
import { version } from "../version.ts";
import type { CommandGroup, SingleCommand } from "./command.ts";
import { commands } from "./commands/index.ts";
import { type Environment, type ExitCode, exit } from "./environment.ts";
import { checkLanguage, chooseLanguage } from "./language.ts";
import { addOption, commonOptions, optionValues } from "./options.ts";
import { visible } from "./render/visible.ts";
import { wrap } from "./render/wrap.ts";
import { openSession } from "./session.ts";
import { usageMessage } from "./usage.ts";
import { UsageError } from "./usage-error.ts";

/** Runs one call to its end. Nothing is thrown: whatever goes wrong has an exit code and one line. */
export async function runProgram(environment: Environment): Promise<ExitCode> {
  const language = chooseLanguage(environment);
  const complain = (line: string) => environment.err.write(`folio: ${visible(line)}\n`);
  try {
    let code: ExitCode = exit.clean;
    const program = build(environment, language, (result) => {
      code = result;
    });
    await program.parseAsync([...environment.args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exit.clean;
      // A bare `folio` has already printed its help.
      return exit.wrongUse;
    }
    if (error instanceof UsageError) {
      complain(error.words[language]);
      return exit.wrongUse;
    }
    if (error instanceof StoppedError) return exit.interrupted;
    if (error instanceof DiskError) {
      complain(diskMessage(error)[language]);
      return exit.diskFailed;
    }
    complain(internalMessage(error, language));
    if (error instanceof Error && environment.variables.FOLIO_DEBUG === "1") {
      environment.err.write(`${error.stack ?? ""}\n`);
    }
    return exit.ourFault;
  }
}

function internalMessage(error: unknown, language: Language): string {
  const why = error instanceof Error ? error.message : String(error);
  return {
    en: `Folio itself failed: ${why} (FOLIO_DEBUG=1 shows where; please report it)`,
    fr: `Folio lui-même a échoué\u00a0: ${why} (FOLIO_DEBUG=1 montre où; signalez-le, s’il vous plaît)`,
  }[language];
}

function build(
  environment: Environment,
  language: Language,
  finish: (code: ExitCode) => void,
): Commander {
  const program = prepared(new Commander("folio"), environment, language)
    .description(about[language])
    .usage({ en: "<command> [options]", fr: "<commande> [options]" }[language])
    .version(
      version,
      "-V, --version",
      { en: "show the version", fr: "affiche la version" }[language],
    )
    .helpCommand(
      { en: "help [command]", fr: "help [commande]" }[language],
      { en: "Show the help of a command", fr: "Montrer l’aide d’une commande" }[language],
    );
  for (const option of commonOptions) addOption(program, option, language);
  for (const command of commands) {
    const make = (one: SingleCommand) => subcommand(one, environment, language, finish);
    program.addCommand(
      "run" in command ? make(command) : group(command, environment, language, make),
    );
  }
  return program;
}

function group(
  { name, summary, subcommands }: CommandGroup,
  environment: Environment,
  language: Language,
  make: (command: SingleCommand) => Commander,
): Commander {
  const made = prepared(new Commander(name), environment, language)
    .summary(summary[language])
    .description(summary[language])
    .usage({ en: "<command> [options]", fr: "<commande> [options]" }[language])
    .helpCommand(false);
  for (const option of commonOptions) addOption(made, option, language);
  for (const command of subcommands) made.addCommand(make(command));
  return made;
}

function subcommand(
  command: SingleCommand,
  environment: Environment,
  language: Language,
  finish: (code: ExitCode) => void,
): Commander {
  const given = [command.argument, command.second].flatMap((argument) => argument ?? []);
  const made = prepared(new Commander(command.name), environment, language)
    .summary(command.summary[language])
    .description(
      [command.summary, ...(command.about ?? [])].map((text) => text[language]).join("\n\n"),
    )
    .usage([...given.map(({ name }) => name[language]), "[options]"].join(" "));
  for (const { name, explains } of given) made.argument(name[language], explains[language]);
  for (const option of [...command.options, ...commonOptions]) addOption(made, option, language);
  made.addHelpText("after", examples(command.examples, language));
  return made.action(async () => {
    const options = optionValues(made);
    checkLanguage(options.text("lang"));
    const session = openSession(environment, language, options);
    finish(await command.run(session, { arguments: made.args, options }));
  });
}

/** An exit that is wrong use says so with what the command would take; help and version are none. */
function refuse(command: Commander, error: CommanderError): never {
  if (error.exitCode === 0 || error.code === "commander.help") throw error;
  const options = command.createHelp().visibleOptions(command);
  throw new UsageError(
    usageMessage(
      error,
      options.flatMap(({ long }) => long ?? []),
    ),
  );
}

/** commander's own words replaced, its exits turned into exceptions, its output into ours. */
function prepared(command: Commander, environment: Environment, language: Language): Commander {
  return command
    .exitOverride((error) => refuse(command, error))
    .configureOutput({
      writeOut: (text) => environment.out.write(text),
      writeErr: (text) => environment.out.write(text),
      // The one line of an error is written in `runProgram`, in the user's language.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(environment.out.columns ?? 80, 100),
      getOutHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => titles.get(title)?.[language] ?? title,
      // French terms are long: what they leave of eighty columns is wrapped all the same.
      minWidthToWrap: 20,
      boxWrap: (text, width) => {
        const lines = text.split("\n").map((line) => wrap(line, width).join("\n"));
        return lines.join("\n");
      },
    })
    .helpOption("-h, --help", { en: "show this help", fr: "affiche cette aide" }[language]);
}

function examples(calls: SingleCommand["examples"], language: Language): string {
  const title = { en: "Examples:", fr: "Exemples\u00a0:" }[language];
  return calls.length === 0
    ? ""
    : `\n${title}\n${calls.map((call) => `  ${typeof call === "string" ? call : call[language]}`).join("\n")}`;
}

const titles = new Map([
  ["Usage:", { en: "Usage:", fr: "Emploi\u00a0:" }],
  ["Arguments:", { en: "Arguments:", fr: "Arguments\u00a0:" }],
  ["Options:", { en: "Options:", fr: "Options\u00a0:" }],
  ["Commands:", { en: "Commands:", fr: "Commandes\u00a0:" }],
]);

const about = {
  en: "Turns a business system's documents into journal entries for an accounting package.",
  fr: "Transforme les pièces d’un système de gestion en écritures pour un logiciel comptable.",
};
