// F-EDIT: a book as it is typed. After each edit the remembered parse is a fresh one, every place is inside the
// text; at the end the text is formatted, checked, and offered fixes are applied. A run is an edit.
import { isDeepStrictEqual } from "node:util";
import type { Edit, Problem, Tree } from "../../../language/index.ts";
import { syntaxProblems } from "../../../language/text/limits.ts";
import { type Case, linesOf, textOf, textPart } from "../case.ts";
import { claim, claimProblems, claimSame } from "../claims.ts";
import type { Fuzzer } from "../fuzzer.ts";
import { pieces } from "../material.ts";
import { applyEdit, editOf, type TextEdit } from "../mutate.ts";
import type { Random } from "../random.ts";
import type { Subject } from "../subject.ts";

const path = "book.folio";

export const edit: Fuzzer = {
  name: "edit",
  quickRuns: 3_000,
  make: (random) => {
    const start = piecesOf(random, 1 + random.below(random.once(8) ? 12 : 3));
    const edits: TextEdit[] = [];
    let text = start;
    for (let left = 8 + random.below(60); left > 0 && text.length < 3_000; left--) {
      const next = editOf(random, text, piecesOf(random, 1));
      edits.push(next);
      text = applyEdit(text, next);
    }
    const list = edits.map((one) => `${JSON.stringify([one.at, one.remove, one.insert])}\n`);
    return { parts: [textPart(path, start), textPart("edits.jsonl", list.join(""))] };
  },
  check: (made, subject) => {
    const cache = subject.createPieceCache();
    let text = textOf(made, path);
    let tree = subject.parseFile({ path, text }, cache);
    const edits = editsOf(made);
    for (const [index, one] of edits.entries()) {
      text = applyEdit(text, one);
      tree = subject.parseFile({ path, text }, cache);
      claimTree(tree, text);
      // A fresh parse costs as much as all the others together.
      if (index % 8 === 7 || index === edits.length - 1) claimFresh(tree, text, subject);
    }
    claimFormat(tree, subject);
    claimBook(text, subject);
    return Math.max(1, edits.length);
  },
  // What was typed before the fault becomes the text that one starts from.
  simpler: (made) => {
    const [first, ...rest] = linesOf(made, "edits.jsonl");
    const [one] = editsOf(made);
    if (first === undefined || one === undefined) return [];
    const start = applyEdit(textOf(made, path), one);
    return [{ parts: [textPart(path, start), textPart("edits.jsonl", `${rest.join("\n")}\n`)] }];
  },
  canary: (subject) => ({
    ...subject,
    // Forgets that a piece may have grown: what is remembered of a long text is that of its beginning.
    parseFile: (file, cache) => {
      const tree = subject.parseFile(file, cache);
      const isStale = cache !== undefined && /items \{[^}]*\|[^}]*\| *inactive/.test(file.text);
      return isStale ? { ...tree, pieces: tree.pieces.slice(1) } : tree;
    },
  }),
};

function piecesOf(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.oneOf(pieces) ?? "").join("");
}

function editsOf(made: Case): readonly TextEdit[] {
  return linesOf(made, "edits.jsonl").map((line) => {
    const [at, remove, insert]: readonly [number, number, string] = JSON.parse(line);
    return { at, remove, insert };
  });
}

function claimTree(tree: Tree, text: string): void {
  claimProblems(tree.problems, new Map([[path, text]]));
  let last = 0;
  for (const { span, declarations } of tree.pieces) {
    const inOrder = span.start >= last && span.end >= span.start && span.end <= text.length;
    claim(inOrder, "pieces stand in order inside the text", () => `${span.start}–${span.end}`);
    last = span.end;
    for (const { span: own } of declarations) {
      const within = own.start >= span.start && own.end <= span.end && own.start <= own.end;
      claim(within, "a declaration is inside its piece", () => `${own.start}–${own.end}`);
    }
  }
}

function claimFresh(tree: Tree, text: string, subject: Subject): void {
  const fresh = subject.parseFile({ path, text });
  claim(isDeepStrictEqual(tree, fresh), "a remembered parse is a fresh one");
}

function claimFormat(tree: Tree, subject: Subject): void {
  const once = subject.formatFile(tree);
  const again = subject.parseFile({ path, text: once });
  claimSame(once, subject.formatFile(again), "formatting twice is formatting once");
  const codes = ({ problems }: Tree) => problems.map(({ code }) => code).join(" ");
  claimSame(codes(tree), codes(again), "formatting changes no problem");
}

function claimBook(text: string, subject: Subject): void {
  const problems = check(text, subject);
  claimProblems(problems, new Map([[path, text]]));
  // Past the most problems that are told, the cure of one makes room for the next.
  if (problems.length >= syntaxProblems) return;
  const fixable = problems.filter(({ fixes }) => fixes.length > 0).slice(0, 3);
  for (const problem of fixable) {
    const alike = problems.filter(
      ({ code, message }) => code === problem.code && message.en === problem.message.en,
    );
    for (const fix of problem.fixes)
      claimCure(text, problem, { ...fix, count: alike.length }, subject);
  }
}

function check(text: string, subject: Subject): readonly Problem[] {
  return subject.checkBook({ files: [{ path, text }], read: () => undefined }).problems;
}

/** P-FIX: the problem is gone. In a damaged text the cure of one may well show the next. */
function claimCure(
  text: string,
  problem: Problem,
  { edits, count }: { readonly edits: readonly Edit[]; readonly count: number },
  subject: Subject,
): void {
  const fixed = edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (done, { span, text: written }) => done.slice(0, span.start) + written + done.slice(span.end),
      text,
    );
  const { place } = problem;
  if (place.in !== "book") return;
  // What stands before the place moves it.
  const moved = edits
    .filter(({ span }) => span.end <= place.span.start)
    .reduce((sum, { span, text: written }) => sum + written.length - span.end + span.start, 0);
  const alike = check(fixed, subject).filter(
    ({ code, message }) => code === problem.code && message.en === problem.message.en,
  );
  // Where one of `}}` is taken away, the other stands in its place.
  const { start, end } = place.span;
  const isAgain = fixed.startsWith(text.slice(start, end), start + moved);
  if (isAgain && fixed.length < text.length) return;
  // A mistake made twice may be told once.
  const remains = alike.some(
    (one) => one.place.in === "book" && one.place.span.start === place.span.start + moved,
  );
  claim(!remains || alike.length < count, "a fix removes its problem", () => {
    return `${problem.code} ${problem.message.en}`;
  });
}
