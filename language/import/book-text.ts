// Lines of declarations as the canonical text of a book's file.
import { formatFile } from "../syntax/format.ts";
import { parseFile } from "../syntax/parse.ts";

/** Past `bookFileLength` the text stays as it is: the command refuses it. */
export function bookText(lines: readonly string[]): string {
  return formatFile(parseFile({ path: "imported.folio", text: `${lines.join("\n")}\n` }));
}

/** A text of the user's in a comment: on its line, and without what nobody sees. */
export function commentText(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\u00a0 ]+/gu, " ");
}
