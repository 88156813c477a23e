// What a command is: its texts for the help, its options, and what it does.
import type { Bilingual } from "../../language/text/bilingual.ts";
import type { ExitCode } from "./environment.ts";
import type { OptionTexts, OptionValues } from "./options.ts";
import type { Session } from "./session.ts";

export type Command = SingleCommand | CommandGroup;

/** A word that others follow: `folio import chart`. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: Bilingual;
  readonly subcommands: readonly SingleCommand[];
}

export interface SingleCommand {
  readonly name: string;
  readonly summary: Bilingual;
  /** More for the command's own help: a paragraph each. */
  readonly about?: readonly Bilingual[];
  readonly argument?: {
    /** `[BOOK]` where it may be left out, `<CODE>` where not, with `...` where there may be several. */
    readonly name: Bilingual;
    readonly explains: Bilingual;
  };
  /** A second one, after it. */
  readonly second?: SingleCommand["argument"];
  readonly options: readonly OptionTexts[];
  /** Calls that one may copy; in both languages where they name files. */
  readonly examples: readonly (string | Bilingual)[];
  readonly run: (session: Session, call: Call) => Promise<ExitCode> | ExitCode;
}

export interface Call {
  readonly arguments: readonly string[];
  readonly options: OptionValues;
}
