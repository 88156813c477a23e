// F-GRAM: texts out of the grammar. Right ones can be read, keep their meaning when they are formatted; one slip
// that is surely wrong is told.
import { isDeepStrictEqual } from "node:util";
import type { Tree } from "../../../language/index.ts";
import { linesOf, textOf, textPart } from "../case.ts";
import { claim, claimProblems, claimSame } from "../claims.ts";
import type { Fuzzer } from "../fuzzer.ts";
import { grammarText } from "../grammar-text.ts";
import type { Random } from "../random.ts";
import type { Subject } from "../subject.ts";

const path = "book.folio";

export const grammar: Fuzzer = {
  name: "grammar",
  quickRuns: 500,
  make: (random) => {
    const text = grammarText(random, 1 + random.below(6));
    const slip = random.once(3) ? slipOf(random, text) : undefined;
    return slip === undefined
      ? { parts: [textPart(path, text), textPart("is.jsonl", "right\n")] }
      : { parts: [textPart(path, slip), textPart("is.jsonl", "wrong\n")] };
  },
  check: (made, subject) => {
    const text = textOf(made, path);
    const [is = "any"] = linesOf(made, "is.jsonl");
    const tree = subject.parseFile({ path, text });
    claimProblems(tree.problems, new Map([[path, text]]));
    const [first] = tree.problems;
    claim(is !== "right" || first === undefined, "what the grammar allows is read", () => {
      return `${first?.code} ${first?.message.en}\n${text}`;
    });
    claim(is !== "wrong" || first !== undefined, "what the grammar forbids is told", () => text);
    claimFormat(tree, subject);
    const checked = subject.checkBook({ files: [{ path, text }], read: () => undefined });
    claimProblems(checked.problems, new Map([[path, text]]));
    return 1;
  },
  // One declaration less.
  onlySimpler: true,
  simpler: (made) => {
    const declarations = textOf(made, path).split(/^(?=[^\s}/])/m);
    return declarations.map((_, index) => {
      const rest = declarations.filter((__, other) => other !== index).join("");
      const kept = made.parts.filter((part) => part.path !== path);
      return { parts: [textPart(path, rest), ...kept] };
    });
  },
  canary: (subject) => ({
    ...subject,
    // Loses the second test of an exception.
    formatFile: (tree) => subject.formatFile(tree).replace(/ and date in \S+/, ""),
  }),
};

function claimFormat(tree: Tree, subject: Subject): void {
  const once = subject.formatFile(tree);
  const again = subject.parseFile({ path, text: once });
  claimSame(once, subject.formatFile(again), "formatting twice is formatting once");
  claim(
    isDeepStrictEqual(meaning(tree), meaning(again)),
    "formatting keeps the meaning",
    () => once,
  );
}

/** The declarations without their places. */
function meaning(tree: Tree): unknown {
  const declarations = tree.pieces.map((piece) => piece.declarations);
  return JSON.parse(
    JSON.stringify(declarations, (_, value) => (isSpan(value) ? "somewhere" : value)),
  );
}

function isSpan(value: unknown): boolean {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}

/** What is wrong wherever it stands: undefined where the text has no place for it. */
function slipOf(random: Random, text: string): string | undefined {
  const spots = [...text.matchAll(random.pick(wrong).at)];
  const spot = random.oneOf(spots);
  if (spot === undefined) return undefined;
  const slip = wrong.find(({ at }) => spot[0].match(at) !== null);
  return slip === undefined
    ? undefined
    : text.slice(0, spot.index) + slip.put(spot[0]) + text.slice(spot.index + spot[0].length);
}

interface Slip {
  readonly at: RegExp;
  readonly put: (found: string) => string;
}

/** Each at a spot where nothing else could be meant: the start of a declaration, its end, a word by its clause. */
const wrong: readonly [Slip, ...Slip[]] = [
  {
    at: /^(?:item|account|tax|method|source|category) (?=")/gm,
    put: (found) => `${found.trimEnd()}x `,
  },
  { at: /^ {2}expect entry /gm, put: () => "  expect entri " },
  { at: / credit (?=\d)/g, put: () => " credit = " },
  { at: /% from /g, put: () => "% form " },
  { at: /\n\}$/gm, put: () => "\n" },
  { at: / = column /g, put: () => " = colunm = " },
];
