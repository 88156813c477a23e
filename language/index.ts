// The one door to the language. Command line, language server and export call what is here.
export {
  type Compilation,
  type CompileRequest,
  compile,
  type OutputFiles,
} from "./compile.ts";
export { allPages, codeList, explain, knownCodesModule } from "./diagnostics/page.ts";
export {
  type DataPlace,
  type Edit,
  type Fix,
  hasErrors,
  type Place,
  type Problem,
  type Related,
  type Severity,
  type TextPlace,
} from "./diagnostics/problem.ts";
export { type BookInput, type CheckedBook, checkBook } from "./front-end.ts";
export type { Entry, Posting } from "./journal/entry.ts";
export type { Report } from "./journal/report.ts";
export type { TestOutcome } from "./journal/run-tests.ts";
export type { Account, Book, Item, Method, Tax, TaxGroup } from "./model/book.ts";
export { type CivilDate, readDate } from "./model/calendar.ts";
export type { Document, DocumentLine } from "./model/document.ts";
export type { Plan } from "./plan/plan.ts";
export type { DataFile } from "./sources/data-file.ts";
export { formatFile } from "./syntax/format.ts";
export { createPieceCache, type PieceCache, parseFile } from "./syntax/parse.ts";
export type { Tree } from "./syntax/tree.ts";
export { targets } from "./targets/registry.ts";
export { runTests } from "./test-book.ts";
export type { Bilingual, Language } from "./text/bilingual.ts";
export { InternalError } from "./text/invariant.ts";
export {
  lineStarts,
  type Position,
  positionAt,
  type SourceFile,
  type Span,
} from "./text/source.ts";
export { type Coverage, collectCoverage } from "./trace/coverage.ts";
export { indexRules, type RuleIndex, type TracedRule } from "./trace/rules.ts";
export type { RunObserver } from "./trace/run-observer.ts";
