// What is fuzzed: Folio by its own doors. A canary comes in through the same doors, with a fault in one of them.
import {
  checkBook,
  compile,
  createPieceCache,
  formatFile,
  parseFile,
  runTests,
} from "../../language/index.ts";
import { runProgram } from "../../server/cli/program.ts";
import { compileBook } from "../../server/host/compile-book.ts";
import { decodeText } from "../../server/host/find-book.ts";

export const folio = {
  checkBook,
  compile,
  compileBook,
  createPieceCache,
  decodeText,
  formatFile,
  parseFile,
  runProgram,
  runTests,
};

export type Subject = Readonly<typeof folio>;
