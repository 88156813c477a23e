// The whole front end and compiler on texts: files in, problems and written bytes out.
import {
  type CheckedBook,
  type Compilation,
  checkBook,
  compile,
  type DataFile,
  type RunObserver,
} from "../../language/index.ts";
import type { CivilDate } from "../../language/model/calendar.ts";
import { bookFiles } from "./book-files.ts";

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Checks a book of texts; files that are not `.folio` are what the book names. */
export function checkTexts(files: readonly TextFile[], target?: string): CheckedBook {
  return checkBook({
    ...bookFiles(files),
    read: (path) => {
      const file = files.find((candidate) => candidate.path === path);
      return file === undefined ? undefined : [new TextEncoder().encode(file.text)];
    },
    ...(target === undefined ? {} : { target }),
  });
}

export interface Compiled extends Compilation {
  /** The journal file, decoded as Windows-1252 would be for ASCII and UTF-8 otherwise. */
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Every file that was written, trace.json among them where it was asked for. */
  readonly written: readonly Uint8Array[];
  /** trace.json, where it was asked for; else empty. */
  readonly traced: string;
}

export interface CompileOptions {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly control?: TextFile;
  readonly source?: string;
  readonly observers?: readonly RunObserver[];
  readonly trace?: boolean;
}

export function compileTexts(
  checked: CheckedBook,
  data: readonly TextFile[],
  { control, ...options }: CompileOptions = {},
): Compiled {
  const opened: Uint8Array[][] = [];
  const compilation = compile(
    {
      checked,
      data: data.map(dataFile),
      ...options,
      ...(control === undefined ? {} : { control: dataFile(control) }),
    },
    {
      open: () => {
        const parts: Uint8Array[] = [];
        opened.push(parts);
        return { write: (bytes) => parts.push(bytes.slice()), close: () => {} };
      },
    },
  );
  const written = opened.map((parts) => new Uint8Array(Buffer.concat(parts)));
  const [bytes = new Uint8Array(), traced] = written;
  const decoder = new TextDecoder();
  return {
    ...compilation,
    bytes,
    written,
    text: decoder.decode(bytes),
    traced: decoder.decode(traced),
  };
}

/** Bytes in chunks of an awkward size, so that no reader gets away with whole files. */
export function dataFile({ path, text }: TextFile): DataFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    chunks: function* () {
      for (let start = 0; start < bytes.length; start += 8191)
        yield bytes.slice(start, start + 8191);
    },
  };
}
