// What commander has to say about a wrong call, in the user's language.
import type { CommanderError } from "commander";
import type { Bilingual } from "../../language/text/bilingual.ts";

/** commander keeps the words of a call only inside its English sentences, in quotes. */
export function usageMessage(error: CommanderError): Bilingual {
  const [word = ""] = [...error.message.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? "");
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  const suggestion = {
    en: near === undefined ? "" : `; did you mean ${near}?`,
    fr: near === undefined ? "" : `; vouliez-vous dire ${near}?`,
  };
  const flag = word.split(" ")[0] ?? word;
  switch (error.code) {
    case "commander.unknownOption":
      return {
        en: `There is no option ${word}${suggestion.en}`,
        fr: `L’option ${word} n’existe pas${suggestion.fr}`,
      };
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
