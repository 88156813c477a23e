// `folio format`: the canonical text of files of a book.
import type { PublishedText } from "../../host/write-text.ts";
import type { Command } from "../command.ts";
import { type ExitCode, exit } from "../environment.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export const format: Command = {
  name: "format",
  summary: {
    en: "Put the text of a book into its canonical form",
    fr: "Mettre le texte d’un paramétrage dans sa forme canonique",
  },
  about: [
    {
      en: "Spaces and line breaks change, meaning never does; a file that cannot be read is left as it is.",
      fr: "Espaces et sauts de ligne changent, jamais le sens; un fichier illisible reste tel quel.",
    },
  ],
  argument: {
    name: { en: "<PATH...>", fr: "<CHEMIN...>" },
    explains: {
      en: "files and folders; - is standard input",
      fr: "fichiers et dossiers; - est l’entrée standard",
    },
  },
  options: [
    {
      flags: { en: "--check", fr: "--check" },
      explains: {
        en: "write nothing; exit with 1 where a file would change",
        fr: "n’écrire rien; code de sortie 1 si un fichier changerait",
      },
    },
  ],
  examples: ["folio format .", "folio format --check book.folio", "folio format - < book.folio"],
  run: async (session, call) => {
    const paths = call.arguments;
    if (paths.includes("-")) {
      if (paths.length > 1 || call.options.flag("check")) throw standardInputAlone;
      return formatStandardInput(session);
    }
    return formatFiles(session, paths, call.options.flag("check"));
  },
};

const standardInputAlone = new UsageError({
  en: "- stands alone: standard input goes to standard output",
  fr: "- s’emploie seul\u00a0: l’entrée standard va vers la sortie standard",
});

async function formatStandardInput(session: Session): Promise<ExitCode> {
  const { decodeText } = await import("../../host/find-book.ts");
  const { canonicalText } = await import("../../host/write-text.ts");
  const chunks: Uint8Array[] = [];
  for await (const chunk of session.environment.input()) chunks.push(chunk);
  const text = decodeText(chunks, "-");
  const result = canonicalText({ path: "-", text });
  // Standard output always gets a whole text: an editor that pipes through must not lose the user's.
  session.environment.out.write(result.text);
  return (await tellUnreadable(session, [result])) ? exit.found : exit.clean;
}

async function formatFiles(
  session: Session,
  paths: readonly string[],
  checkOnly: boolean,
): Promise<ExitCode> {
  const { findTexts } = await import("../../host/find-book.ts");
  const { canonicalText, writeText } = await import("../../host/write-text.ts");
  const { files } = session.environment;
  const texts = paths.flatMap((path) => findTexts(files, session.path(path)));
  const results = texts.map(canonicalText);
  const changed = results.filter((result) => result.changed);
  for (const result of changed) {
    if (!checkOnly) writeText(files, result.path, result.text);
    session.environment.out.write(`${session.shown(result.path)}\n`);
  }
  const unreadable = await tellUnreadable(session, results);
  session.note(session.say(summary(changed.length, results.length, checkOnly)));
  return unreadable || (checkOnly && changed.length > 0) ? exit.found : exit.clean;
}

/** Problems of the syntax go to standard error: standard output lists the files that change. */
async function tellUnreadable(
  session: Session,
  results: readonly PublishedText[],
): Promise<boolean> {
  const { renderText } = await import("../render/text.ts");
  const { locator } = await import("../render/locate.ts");
  const problems = results.flatMap((result) => result.problems);
  if (problems.length === 0) return false;
  const texts = results.map(({ path, original }) => ({ path, text: original }));
  const locate = locator(texts, session.shown);
  const findings = { problems, locate, language: session.language };
  session.environment.err.write(renderText(findings, session.errorPage));
  return true;
}

function summary(changed: number, all: number, checkOnly: boolean) {
  const of = { en: `${changed} of ${all}`, fr: `${changed} sur ${all}` };
  return checkOnly
    ? { en: `${of.en} files would change`, fr: `Fichiers qui changeraient\u00a0: ${of.fr}` }
    : { en: `${of.en} files changed`, fr: `Fichiers modifiés\u00a0: ${of.fr}` };
}
