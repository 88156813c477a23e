// Cuts JSON data into records, each parsed alone: the lines of NDJSON, or the elements of one list in a JSON file.
import { dataJsonKeyTwice } from "../diagnostics/codes/data-json-key-twice.ts";
import { dataJsonSyntax } from "../diagnostics/codes/data-json-syntax.ts";
import { dataTooLong } from "../diagnostics/codes/data-too-long.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { Encoding } from "../text/decode.ts";
import * as limits from "../text/limits.ts";
import type { DataFile } from "./data-file.ts";
import { openText } from "./file-text.ts";
import { cutElements, type JsonCut } from "./json-cut.ts";
import { type JsonMistake, type JsonNode, parseJson } from "./json-parse.ts";
import { tokenEnd } from "./json-token.ts";
import { excerptOf } from "./table.ts";

export interface JsonRequest {
  readonly file: DataFile;
  /** `json` is one document or a list of documents; `ndjson` has one on each line. */
  readonly format: "json" | "ndjson";
  readonly encoding?: Encoding | undefined;
  readonly report: (problem: Problem) => void;
}

export interface JsonRecord {
  readonly root: JsonNode;
  /** True where a key stands twice: that has been told. */
  readonly bad: boolean;
  /** From 1. */
  readonly row: number;
  /** The place of a value; `path` is what leads to it, such as `lines[0].amount`. */
  readonly placeOf: (extent: Extent, path?: string) => DataPlace;
}

/** Offsets in the record's text. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The records of a JSON file. One that is no JSON is told, and ends the reading. */
export function* readJsonRecords(request: JsonRequest): Generator<JsonRecord> {
  const { file, report } = request;
  for (const cut of cutElements(openText(file, request.encoding, report))) {
    const record = readJsonRecord(cut, request, report);
    if (record !== undefined) yield record;
    else if (cut.fault === undefined) return;
  }
}

/** The record of a text; undefined, with a problem, where that is no JSON. */
export function readJsonRecord(
  cut: JsonCut,
  { file, format }: JsonRequest,
  report: (problem: Problem) => void,
): JsonRecord | undefined {
  const placeOf = placesIn(file.path, cut);
  if (cut.fault === "too long") {
    const words = { what: "document", limit: limits.documentLength } as const;
    report(dataTooLong.at(placeOf(whole(cut)), words));
    return undefined;
  }
  if (cut.fault !== undefined) {
    const words = { mistake: cut.fault, found: cut.text.charAt(0), format };
    report(dataJsonSyntax.at(placeOf(whole(cut)), words));
    return undefined;
  }
  const { root, mistakes } = parseJson(cut.text);
  for (const mistake of mistakes) report(describe(mistake, cut, placeOf, format));
  return root && { root, bad: mistakes.length > 0, row: cut.row, placeOf };
}

function whole(cut: JsonCut): Extent {
  return { start: 0, end: cut.text.length };
}

function describe(
  { mistake, at, key }: JsonMistake,
  cut: JsonCut,
  placeOf: JsonRecord["placeOf"],
  format: JsonRequest["format"],
): Problem {
  const place = placeOf({ start: at, end: tokenEnd(cut.text, at) });
  if (key !== undefined) return dataJsonKeyTwice.at(place, { key });
  return dataJsonSyntax.at(place, { mistake, found: cut.text.charAt(at), format });
}

function placesIn(file: string, cut: JsonCut): JsonRecord["placeOf"] {
  const { text } = cut;
  // Places are mostly asked for in order: counting goes on from the one before.
  let line = cut.line;
  let lineStart = 1 - cut.column;
  let counted = 0;
  return ({ start, end }, path) => {
    if (start < counted) {
      line = cut.line;
      lineStart = 1 - cut.column;
      counted = 0;
    }
    for (let feed = text.indexOf("\n", counted); feed !== -1 && feed < start; ) {
      line++;
      lineStart = feed + 1;
      feed = text.indexOf("\n", lineStart);
    }
    counted = start;
    return {
      in: "data",
      file,
      line,
      column: start - lineStart + 1,
      row: cut.row,
      ...(path === undefined ? {} : { field: path }),
      excerpt: excerptOf(text.slice(start, Math.min(end, start + 100))),
    };
  };
}
