// The files of a test as a book sees them: its own, and those of folders beside it, which `use` may name.
import { createHash } from "node:crypto";
import type { BookInput } from "../../language/front-end.ts";

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Files under `../` are in no book of their own: `../commun/taxes.folio` is of the folder `../commun`. */
export function bookFiles(
  files: readonly TextFile[],
): Required<Pick<BookInput, "files" | "packFolder" | "digest">> {
  const texts = files.filter(({ path }) => path.endsWith(".folio"));
  return {
    digest: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
    files: texts.filter(({ path }) => !path.startsWith("../")),
    packFolder: (folder) => {
      const inside = texts.filter(({ path }) => path.startsWith(`${folder}/`));
      return inside.length === 0 ? undefined : inside;
    },
  };
}
