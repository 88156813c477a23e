// What commander has to say about a wrong call, in the user's language.
import type { CommanderError } from "commander";
import type { Bilingual } from "../../language/text/bilingual.ts";
import { nearestName } from "../../language/text/names.ts";
import { alternatives } from "./options.ts";

/** `flags` are the long options of the command. commander keeps the words of a call only inside its English sentences, in quotes. */
export function usageMessage(error: CommanderError, flags: readonly string[]): Bilingual {
  const [word = ""] = [...error.message.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? "");
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  const suggestion = suggestionWords(near?.split(", ") ?? []);
  const flag = word.split(" ")[0] ?? word;
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption(word, flags);
    case "commander.unknownCommand":
      return {
        en: `There is no command ${word}${suggestion.en}`,
        fr: `La commande ${word} n’existe pas${suggestion.fr}`,
      };
    case "commander.missingArgument":
      return { en: `${word} is missing`, fr: `Il manque ${word}` };
    case "commander.optionMissingArgument":
      return { en: `${flag} needs a value`, fr: `${flag} demande une valeur` };
    case "commander.excessArguments":
      return { en: "There are too many arguments", fr: "Il y a trop d’arguments" };
    default: {
      const message = error.message.replace(/^error: /, "");
      return { en: message, fr: message };
    }
  }
}

function unknownOption(word: string, flags: readonly string[]): Bilingual {
  const [option = word] = word.split("=");
  const suggestion = suggestionWords(nearFlags(option, flags));
  return {
    en: `There is no option ${option}${suggestion.en}`,
    fr: `L’option ${option} n’existe pas${suggestion.fr}`,
  };
}

/** `--language` is `--lang` and more, `--lan` is less, `--format` a word of `--output-format`: no slips of the hand. */
function nearFlags(word: string, flags: readonly string[]): readonly string[] {
  const given = bare(word);
  const akin = flags.filter((flag) => isAkin(given, bare(flag)));
  if (akin.length > 0) return akin.length > mostNamed ? [] : akin;
  const nearest = nearestName(given, flags.map(bare));
  return flags.filter((flag) => bare(flag) === nearest);
}

/** More are no suggestion, but a part of the help. */
const mostNamed = 3;

function isAkin(given: string, flag: string): boolean {
  if (flag.startsWith(given) || flag.split("-").includes(given)) return true;
  // `--to` begins `--total` by chance, and `--to-date` on purpose.
  return given.startsWith(flag) && (flag.length > 2 || given.charAt(flag.length) === "-");
}

function bare(flag: string): string {
  return flag.replace(/^-+/, "").toLowerCase();
}

function suggestionWords(names: readonly string[]): Bilingual {
  if (names.length === 0) return { en: "", fr: "" };
  return {
    en: `; did you mean ${alternatives(names, "or")}?`,
    fr: `; vouliez-vous dire ${alternatives(names, "ou")}?`,
  };
}
