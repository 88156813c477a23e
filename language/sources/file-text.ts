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
  if (fault.fault === "nul") return dataNul.at(place, { offset, utf16: utf16Of(file, encoding) });
  if (fault.fault === "utf-8") return dataMistakenEncoding.at(place, {});
  return dataUndecodable.at(place, { encoding, declared, byte: fault.byte, offset });
}

/** Of a file that was not read as such: a Latin letter in UTF-16 has one zero byte, and nearly every letter is one. */
function utf16Of(file: DataFile, encoding: Encoding): "utf-16le" | "utf-16be" | undefined {
  if (encoding === "utf-16le" || encoding === "utf-16be") return undefined;
  let bytes = 0;
  const nuls: [number, number] = [0, 0];
  for (const chunk of file.chunks()) {
    for (const byte of chunk.subarray(0, lookedAt - bytes)) {
      if (byte === 0) nuls[bytes % 2 === 0 ? 0 : 1]++;
      bytes++;
    }
    if (bytes >= lookedAt) break;
  }
  const [first, second] = nuls;
  // Of the bytes on one side nearly all, of those on the other hardly any.
  if (first + second < bytes * 0.4 || Math.min(first, second) > bytes * 0.05) return undefined;
  return first > second ? "utf-16be" : "utf-16le";
}

/** Bytes that tell UTF-16 from a few that are damaged. */
const lookedAt = 4096;
