// What the imports have in common: their options, and reading the files that they name.
import type { Choices, Layout } from "../../../language/import/layout.ts";
import type { DataFile } from "../../../language/sources/data-file.ts";
import { encodings } from "../../../language/text/decode.ts";
import { nearestName, normalizeName } from "../../../language/text/names.ts";
import { openData } from "../../host/data-files.ts";
import { findingOptions, type OptionTexts, type OptionValues } from "../options.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";

export const filesArgument = {
  name: { en: "<FILE...>", fr: "<FICHIER...>" },
  explains: {
    en: "CSV or JSON; - is standard input",
    fr: "CSV ou JSON; - est l’entrée standard",
  },
};

/** How the files are written, and where the result goes. */
export const importOptions: readonly OptionTexts[] = [
  {
    flags: { en: "--column <field=header>", fr: "--column <champ=en-tête>" },
    explains: {
      en: "the column of a field, where Folio does not know its name; repeats",
      fr: "la colonne d’un champ, si Folio n’en connaît pas le nom; se répète",
    },
    repeats: true,
  },
  {
    flags: { en: "--delimiter <mark>", fr: "--delimiter <signe>" },
    explains: {
      en: "what stands between cells, or tab (default: found in the first line)",
      fr: "ce qui sépare les cellules, ou tab (par défaut\u00a0: trouvé dans la première ligne)",
    },
  },
  {
    flags: { en: "--decimal <mark>", fr: "--decimal <signe>" },
    explains: {
      en: "the decimal mark of amounts: . or ,",
      fr: "le séparateur décimal des montants\u00a0: . ou ,",
    },
  },
  {
    flags: { en: "--encoding <name>", fr: "--encoding <nom>" },
    explains: {
      en: "utf-8, utf-16le, utf-16be or windows-1252 (default: UTF-8, or what the first bytes say)",
      fr: "utf-8, utf-16le, utf-16be ou windows-1252 (par défaut\u00a0: UTF-8, ou ce que disent les premiers octets)",
    },
  },
  {
    flags: { en: "--out <file>", fr: "--out <fichier>" },
    explains: {
      en: "where the result goes (default: standard output)",
      fr: "où va le résultat (par défaut\u00a0: la sortie standard)",
    },
  },
  {
    flags: { en: "--force", fr: "--force" },
    explains: {
      en: "replace a file of another content",
      fr: "remplacer un fichier d’un autre contenu",
    },
  },
  ...findingOptions,
];

/** How the files are written, as the options say. */
export function readChoices(options: OptionValues, layout: Layout): Choices {
  const delimiter = options.text("delimiter");
  const encoding = options.text("encoding");
  if (delimiter !== undefined && delimiter !== "tab" && Array.from(delimiter).length !== 1) {
    throw new UsageError({
      en: `--delimiter is one character or tab, not ${delimiter}`,
      fr: `--delimiter vaut un caractère ou tab, et non ${delimiter}`,
    });
  }
  return {
    columns: readColumns(options.texts("column"), layout),
    decimal: options.word("decimal", [".", ","]),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === "tab" ? "\t" : delimiter }),
    ...(encoding === undefined ? {} : { encoding: options.word("encoding", encodings) }),
  };
}

function readColumns(given: readonly string[], { fields }: Layout): ReadonlyMap<string, string> {
  const known = fields.map(({ name }) => name);
  const columns = new Map<string, string>();
  for (const { left, right, text } of readPairs("column", given, "first")) {
    if (!known.includes(left)) {
      const near = nearestName(left, known);
      const list = known.join(", ");
      throw new UsageError({
        en: `--column ${text}: ${left} is no field; there are ${list}${near === undefined ? "" : `; did you mean ${near}?`}`,
        fr: `--column ${text}\u00a0: ${left} n’est pas un champ; il y a ${list}${near === undefined ? "" : `; vouliez-vous dire ${near}?`}`,
      });
    }
    if (columns.has(left)) {
      throw new UsageError({
        en: `--column gives ${left} twice`,
        fr: `--column donne ${left} deux fois`,
      });
    }
    columns.set(left, right);
  }
  return columns;
}

export interface Pair {
  readonly left: string;
  readonly right: string;
  /** As the user wrote it. */
  readonly text: string;
}

/** `a=b`, cut at the first or the last equals sign. */
export function readPairs(
  option: string,
  given: readonly string[],
  cut: "first" | "last",
): readonly Pair[] {
  return given.map((text) => {
    const at = cut === "first" ? text.indexOf("=") : text.lastIndexOf("=");
    const [left, right] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
    if (at !== -1 && left !== "" && right !== "") return { left, right, text };
    throw new UsageError({
      en: `--${option} takes two things with = between, not ${text}`,
      fr: `--${option} veut deux choses séparées par =, et non ${text}`,
    });
  });
}

/** `--link "Tonte=Tonte de pelouse"`: the day system's name first. */
export function readLinks(options: OptionValues): ReadonlyMap<string, string> {
  const pairs = readPairs("link", options.texts("link"), "first");
  return new Map(pairs.map(({ left, right }) => [normalizeName(left), right]));
}

/** The files that arguments and options name; standard input is read to its end. */
export async function openFiles(
  session: Session,
  given: readonly string[] | string | undefined,
): Promise<readonly DataFile[]> {
  const names = typeof given === "string" ? [given] : (given ?? []);
  const { files, input } = session.environment;
  const opened: DataFile[] = [];
  for (const name of names) {
    if (name === "-") {
      const chunks: Uint8Array[] = [];
      for await (const chunk of input()) chunks.push(chunk);
      opened.push({ path: name, chunks: () => chunks });
    } else {
      opened.push(...openData(files, [{ name, path: session.path(name) }]).files);
    }
  }
  return opened;
}
