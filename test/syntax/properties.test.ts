// What holds of every text: parsing never fails, places are right, a remembered parse is a fresh one.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Problem } from "../../language/diagnostics/problem.ts";
import { children, type Spanned } from "../../language/syntax/children.ts";
import { createPieceCache, parseFile } from "../../language/syntax/parse.ts";
import { cut } from "../../language/syntax/pieces.ts";
import { syntaxProblems } from "../../language/text/limits.ts";
import type { Span } from "../../language/text/source.ts";
import { parse, path } from "./support.ts";
import { anything, damaged, edit, edited, more, sample } from "./texts.ts";

const timeout = 60_000;

test("the sample and the other declarations have no problem", () => {
  expect(parse(sample).problems).toStrictEqual([]);
  expect(parse(more).problems).toStrictEqual([]);
});

test("any text gives a tree whose places are in the text", { timeout }, () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { pieces, problems } = parse(text);
      for (const problem of problems) {
        for (const span of spansOf(problem)) expectInside(text, span);
      }
      for (const piece of pieces) {
        expectInside(text, piece.span);
        for (const declaration of piece.declarations) {
          for (const node of descendants(declaration)) {
            expectInside(text, node.span);
            expectWithin(piece.span, node.span);
          }
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("what is not read is told", { timeout }, () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { pieces, problems } = parse(text);
      if (problems.length > syntaxProblems) return;
      const told = problems.flatMap(spansOf);
      for (const part of cut(text)) {
        const piece = pieces.find(({ span }) => span.start >= part.start && span.end <= part.end);
        if (piece === undefined || piece.declarations.length > 0) continue;
        const isTable = /^(accounts|items|categories|methods)\b/.test(text.slice(part.start));
        const isTold = told.some(({ start }) => start >= part.start && start <= part.end);
        expect(isTable || isTold).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test("with a cache, a parse after any edits is the same as a fresh one", { timeout }, () => {
  fc.assert(
    fc.property(fc.oneof(damaged, anything), fc.array(edit, { maxLength: 8 }), (start, edits) => {
      const cache = createPieceCache();
      let text = start;
      parseFile({ path, text }, cache);
      for (const one of edits) {
        text = edited(text, one);
        expect(parseFile({ path, text }, cache)).toStrictEqual(parse(text));
      }
    }),
    { numRuns: 100 },
  );
});

test("the cache of another file is of no use", () => {
  const cache = createPieceCache();
  parseFile({ path: "one.folio", text: "metod" }, cache);
  const [problem] = parseFile({ path: "two.folio", text: "metod" }, cache).problems;
  expect(problem?.place).toMatchObject({ file: "two.folio" });
});

test("an untouched piece keeps its declarations, whatever stands above", () => {
  const cache = createPieceCache();
  const text = 'use canada\n\nmethod "Interac" debit 1020 credit 1210\n';
  const before = parseFile({ path, text }, cache).pieces[1]?.declarations[0];
  const same = parseFile({ path, text: `${text}use autre\n` }, cache).pieces[1]?.declarations[0];
  expect(same).toBe(before);
});

function spansOf(problem: Problem): readonly Span[] {
  const edits = problem.fixes.flatMap((fix) => fix.edits.map(({ span }) => span));
  return problem.place.in === "book" ? [problem.place.span, ...edits] : edits;
}

function expectInside(text: string, span: Span): void {
  expectWithin({ start: 0, end: text.length }, span);
  if (splitsPair(text, span.start) || splitsPair(text, span.end)) {
    throw new Error(`${span.start}–${span.end} cuts a character in two`);
  }
}

function expectWithin(outer: Span, { start, end }: Span): void {
  const isRight = Number.isInteger(start) && Number.isInteger(end) && start <= end;
  if (!isRight || start < outer.start || end > outer.end) {
    throw new Error(`${start}–${end} is not within ${outer.start}–${outer.end}`);
  }
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** A node and all nodes inside it. */
function* descendants(node: Spanned): Generator<Spanned> {
  yield node;
  for (const child of children(node)) yield* descendants(child);
}
