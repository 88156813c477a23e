// The text of a data file, in chunks; a file that is no text ends early, with a problem.
import { dataByteOrderMark } from "../diagnostics/codes/data-byte-order-mark.ts";
import { dataNul } from "../diagnostics/codes/data-nul.ts";
import { dataUndecodable } from "../diagnostics/codes/data-undecodable.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import { type DecodingFault, decode, type Encoding } from "../text/decode.ts";
import type { DataFile } from "./data-file.ts";
import type { DataText } from "./text-window.ts";

export function openText(
  file: DataFile,
  encoding: Encoding | undefined,
  report: (problem: Problem) => void,
): DataText {
  const decoded = decode(file.chunks, encoding);
  function* chunks(): Generator<string> {
    yield* decoded.chunks;
    const fault = decoded.fault();
    if (fault !== undefined) report(describe(file, fault, encoding !== undefined));
  }
  return { chunks: chunks(), cutShort: () => decoded.fault() !== undefined };
}

function describe(file: DataFile, fault: DecodingFault, declared: boolean): Problem {
  const { line, column, excerpt, encoding, offset } = fault;
  const place: DataPlace = { in: "data", file: file.path, line, column, row: 0, excerpt };
  if (fault.marked !== undefined) {
    return dataByteOrderMark.at(place, { encoding, marked: fault.marked });
  }
  if (fault.fault === "nul") return dataNul.at(place, { offset });
  return dataUndecodable.at(place, { encoding, declared, byte: fault.byte, offset });
}
