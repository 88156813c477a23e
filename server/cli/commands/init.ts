// `folio init`: a starter book that compiles at once.
import { basename, join } from "node:path";
import type { Command } from "../command.ts";
import { exit } from "../environment.ts";
import { type OptionTexts, targetOption } from "../options.ts";
import { UsageError } from "../usage-error.ts";

const targetOfStarter: OptionTexts = {
  ...targetOption,
  explains: {
    en: "the accounting package (default: sage50)",
    fr: "le logiciel comptable (par défaut\u00a0: sage50)",
  },
};

export const init: Command = {
  name: "init",
  summary: {
    en: "Make a starter book that compiles at once",
    fr: "Créer un paramétrage de départ qui se compile aussitôt",
  },
  argument: {
    name: { en: "[DIR]", fr: "[DOSSIER]" },
    explains: {
      en: "where to put it (default: this folder)",
      fr: "où le mettre (par défaut\u00a0: ce dossier)",
    },
  },
  options: [targetOfStarter],
  examples: [
    "folio init",
    {
      en: "folio init books/sales --target sage50",
      fr: "folio init livres/ventes --target sage50",
    },
  ],
  run: async (session, call) => {
    const { starterBook } = await import("../starter.ts");
    const { targets } = await import("../../../language/targets/registry.ts");
    const { files } = session.environment;
    const target = call.options.text("target") ?? "sage50";
    const known = targets.map((one) => one.name);
    if (!known.includes(target)) throw unknownTarget(target, known);
    const folder = session.path(call.arguments[0] ?? ".");
    const starter = starterBook(session.language, basename(folder), target);
    const taken = starter.find(({ name }) => files.stat(join(folder, name)) !== undefined);
    if (taken !== undefined) throw alreadyThere(session.shown(join(folder, taken.name)));
    files.makeFolder(folder);
    for (const { name, text } of starter) {
      const file = files.create(join(folder, name));
      file.write(new TextEncoder().encode(text));
      file.close();
      session.environment.out.write(`${session.shown(join(folder, name))}\n`);
    }
    const here = session.shown(folder);
    const out = session.shown(join(folder, "out"));
    const data = session.shown(join(folder, "documents.csv"));
    session.note(session.say({ en: "\nNow try:", fr: "\nEssayez maintenant\u00a0:" }));
    session.note(`  folio check ${here}`);
    session.note(`  folio compile ${here} --data ${data} --out ${out}`);
    return exit.clean;
  },
};

function unknownTarget(target: string, known: readonly string[]): UsageError {
  const list = known.join(", ");
  return new UsageError({
    en: `Folio does not write for ${target}; it does for: ${list}`,
    fr: `Folio n’écrit pas pour ${target}; il écrit pour\u00a0: ${list}`,
  });
}

function alreadyThere(path: string): UsageError {
  return new UsageError({
    en: `${path} is there already; a starter book goes into an empty folder`,
    fr: `${path} existe déjà; un paramétrage de départ se place dans un dossier vide`,
  });
}
