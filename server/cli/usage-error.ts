// Wrong use of the command: exit code 2.
import type { Bilingual } from "../../language/text/bilingual.ts";

export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.words = words;
  }
}
