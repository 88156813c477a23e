// The text of a data file, in chunks; a file that is no text ends early, with a problem.
import { dataByteOrderMark } from "../diagnostics/codes/data-byte-order-mark.ts";
import { dataForeignFile } from "../diagnostics/codes/data-foreign-file.ts";
import { dataMistakenEncoding } from "../diagnostics/codes/data-mistaken-encoding.ts";
import { dataNul } from "../diagnostics/codes/data-nul.ts";
import { dataTooLong } from "../diagnostics/codes/data-too-long.ts";
import { dataUndecodable } from "../diagnostics/codes/data-undecodable.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import {
  type Decoded,
  type DecodingFault,
  decode,
  type Encoding,
  transcode,
} from "../text/decode.ts";
import * as limits from "../text/limits.ts";
import type { DataBytes } from "./byte-window.ts";
import type { DataFile } from "./data-file.ts";
import { type ForeignKind, unlessForeign } from "./foreign-file.ts";
import type { DataText } from "./text-window.ts";

export function openText(
  file: DataFile,
  encoding: Encoding | undefined,
  report: (problem: Problem) => void,
): DataText {
  return openAs(decode, file, encoding, report);
}

/** The same as bytes of UTF-8. */
export function openData(
  file: DataFile,
  encoding: Encoding | undefined,
  report: (problem: Problem) => void,
): DataBytes {
  return openAs(transcode, file, encoding, report);
}

function openAs<Piece>(
  decodeFile: (open: () => Iterable<Uint8Array>, declared?: Encoding) => Decoded<Piece>,
  file: DataFile,
  encoding: Encoding | undefined,
  report: (problem: Problem) => void,
): { readonly chunks: Iterable<Piece>; readonly cutShort: () => boolean } {
  let foreign: ForeignKind | undefined;
  const tell = (kind: ForeignKind) => {
    foreign = kind;
  };
  const tooLarge = file.size !== undefined && file.size > limits.dataFileBytes;
  const decoded = decodeFile(() => unlessForeign(file.path, file.chunks(), tell), encoding);
  function* chunks(): Generator<Piece> {
    if (tooLarge) {
      report(dataTooLong.at(startOf(file), { what: "file", limit: limits.dataFileBytes }));
      return;
    }
    yield* decoded.chunks;
    const fault = decoded.fault();
    if (foreign !== undefined) report(dataForeignFile.at(startOf(file), { kind: foreign }));
    else if (fault !== undefined) report(describe(file, fault, encoding !== undefined));
  }
  const cutShort = () => tooLarge || foreign !== undefined || decoded.fault() !== undefined;
  return { chunks: chunks(), cutShort };
}

function startOf({ path }: DataFile): DataPlace {
  return { in: "data", file: path, line: 1, column: 1, row: 0, excerpt: "" };
}

function describe(file: DataFile, fault: DecodingFault, declared: boolean): Problem {
  const { line, column, excerpt, encoding, offset } = fault;
  const place: DataPlace = { in: "data", file: file.path, line, column, row: 0, excerpt };
  if (fault.marked !== undefined) {
    return dataByteOrderMark.at(place, { encoding, marked: fault.marked });
  }
  if (fault.fault === "nul") return dataNul.at(place, { offset });
  if (fault.fault === "utf-8") return dataMistakenEncoding.at(place, {});
  return dataUndecodable.at(place, { encoding, declared, byte: fault.byte, offset });
}
