// The options that commands share, and how their values are read.
import type { Command as Commander } from "commander";
import { type CivilDate, readDate } from "../../language/model/calendar.ts";
import type { Bilingual, Language } from "../../language/text/bilingual.ts";
import { UsageError } from "./usage-error.ts";

export interface OptionTexts {
  readonly flags: Bilingual;
  readonly explains: Bilingual;
  /** May be given several times. */
  readonly repeats?: boolean;
}

export function addOption(command: Commander, option: OptionTexts, language: Language): void {
  const flags = option.flags[language];
  const explains = option.explains[language];
  if (option.repeats === true) {
    // Without a first value of its own, which the help would show.
    const collect = (value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      value,
    ];
    command.option(flags, explains, collect);
  } else {
    command.option(flags, explains);
  }
}

// Placeholders stand in the language of the reader; the flags themselves are the same in both.
const languageOption: OptionTexts = {
  flags: { en: "--lang <en|fr>", fr: "--lang <en|fr>" },
  explains: { en: "language of the messages", fr: "langue des messages" },
};

const colorOption: OptionTexts = {
  flags: { en: "--color <when>", fr: "--color <quand>" },
  explains: { en: "colours: auto, always or never", fr: "couleurs\u00a0: auto, always ou never" },
};

const quietOption: OptionTexts = {
  flags: { en: "--quiet", fr: "--quiet" },
  explains: {
    en: "findings only: no progress, no summary",
    fr: "constats seulement\u00a0: ni progression ni sommaire",
  },
};

export const formatOption: OptionTexts = {
  flags: { en: "--output-format <format>", fr: "--output-format <format>" },
  explains: {
    en: "how findings are written: text, json, sarif, github or junit",
    fr: "forme des constats\u00a0: text, json, sarif, github ou junit",
  },
};

const failOnOption: OptionTexts = {
  flags: { en: "--fail-on <severity>", fr: "--fail-on <gravité>" },
  explains: {
    en: "exit with 1 from this severity on: error, warning or info",
    fr: "code de sortie 1 dès cette gravité\u00a0: error, warning ou info",
  },
};

export const targetOption: OptionTexts = {
  flags: { en: "--target <package>", fr: "--target <logiciel>" },
  explains: {
    en: "the accounting package, instead of the one the book names",
    fr: "le logiciel comptable, au lieu de celui que nomme le paramétrage",
  },
};

export const bookArgument = {
  name: { en: "[BOOK]", fr: "[PARAMÉTRAGE]" },
  explains: {
    en: "the folder of the book (default: this folder)",
    fr: "le dossier du paramétrage (par défaut\u00a0: ce dossier)",
  },
};

export const findingOptions = [formatOption, failOnOption];
export const commonOptions = [languageOption, colorOption, quietOption];

/** The values of one call, by the long name of the option without its dashes. */
export interface OptionValues {
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly date: (name: string) => CivilDate | undefined;
  /** One of a few words; the first is what holds where the option is not given. */
  readonly word: <const Word extends string>(name: string, words: readonly Word[]) => Word;
}

export function optionValues(command: Commander): OptionValues {
  const values: Record<string, unknown> = command.optsWithGlobals();
  const value = (name: string) => values[camelCase(name)];
  const text = (name: string) => {
    const given = value(name);
    return typeof given === "string" ? given : undefined;
  };
  return {
    text,
    texts: (name) => {
      const given = value(name);
      return Array.isArray(given) ? given.filter((one) => typeof one === "string") : [];
    },
    flag: (name) => value(name) === true,
    date: (name) => {
      const given = text(name);
      return given === undefined ? undefined : dateValue(name, given);
    },
    word: (name, words) => {
      const given = text(name);
      const found = given === undefined ? words[0] : words.find((word) => word === given);
      if (found !== undefined) return found;
      throw new UsageError({
        en: `--${name} is ${alternatives(words, "or")}, not ${given}`,
        fr: `--${name} vaut ${alternatives(words, "ou")}, et non ${given}`,
      });
    },
  };
}

function dateValue(name: string, given: string): CivilDate {
  const date = readDate(given);
  if (date !== undefined) return date;
  throw new UsageError({
    en: `--${name} is a date such as 2026-01-31, not ${given}`,
    fr: `--${name} est une date comme 2026-01-31, et non ${given}`,
  });
}

/** a; a or b; a, b or c. */
export function alternatives(words: readonly string[], or: string): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${or} ${words.at(-1) ?? ""}`;
}

/** commander keeps `--output-format` as `outputFormat`. */
function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
