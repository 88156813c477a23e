// F-ALL: a made book and its documents, both mutated, through the host for a target drawn by lot (a kept case without
// one goes through every target). What is published balances; a run with errors publishes nothing.
import fc from "fast-check";
import { hasErrors, targets } from "../../../language/index.ts";
import { books } from "../../property/made/book.ts";
import { bookFile } from "../../property/made/book-text.ts";
import { csv, ndjson } from "../../property/made/data-text.ts";
import { stories, tell } from "../../property/made/stories.ts";
import { claimBalanced } from "../balance.ts";
import { type Case, textOf, textPart } from "../case.ts";
import { claim, claimProblems } from "../claims.ts";
import type { Fuzzer } from "../fuzzer.ts";
import { memoryFiles } from "../memory-files.ts";
import { mutated } from "../mutate.ts";
import type { Random } from "../random.ts";
import type { Subject } from "../subject.ts";

export const all: Fuzzer = {
  name: "all",
  quickRuns: 300,
  make: (random) => {
    const [book, data] = madeTexts(random);
    const [otherBook, otherData] = random.once(4) ? madeTexts(random) : [book, data];
    const change = (text: string, other: string) =>
      mutated(random, text, other, random.once(2) ? 0 : 1 + random.below(2));
    return {
      parts: [
        textPart("book/book.folio", change(book.text, otherBook.text)),
        textPart(data.path, change(data.text, otherData.text)),
        textPart("target", `${targets[random.below(targets.length)]?.name ?? ""}\n`),
      ],
    };
  },
  check: (made, subject) => {
    const drawn = textOf(made, "target").trim();
    const one = targets.filter(({ name }) => name === drawn);
    for (const { name } of one.length > 0 ? one : targets) checkTarget(made, name, subject);
    return 1;
  },
  canary: (subject) => ({
    ...subject,
    // Publishes what a run with errors has made.
    compileBook: (files, job, progress) => {
      const outcome = subject.compileBook(files, job, progress);
      if (outcome.problems.some(({ place }) => place.in === "data")) {
        const file = files.create(`${job.out ?? ""}/journal`);
        file.close();
      }
      return outcome;
    },
  }),
};

function madeTexts(random: Random) {
  const sampled = fc.sample(fc.record({ book: books(), told: stories, asCsv: fc.boolean() }), {
    seed: random.below(2 ** 31),
    numRuns: 1,
  });
  const [made] = sampled;
  if (made === undefined) throw new Error("fast-check made no book");
  const documents = tell(made.book, made.told);
  const stated = documents.every(({ lines, taxes }) => lines.length === 0 || taxes !== undefined);
  const taxes = made.book.taxes.map(({ name }) => name);
  const data = made.asCsv && stated ? csv(documents, taxes) : ndjson(documents);
  return [bookFile(made.book), data] as const;
}

function checkTarget(made: Case, target: string, subject: Subject): void {
  const root = "/fuzz";
  const out = `${root}/out`;
  const disk = memoryFiles(made.parts.map(({ path, bytes }) => [`${root}/${path}`, bytes]));
  const data = made.parts.filter(({ path }) => path.startsWith("data."));
  const outcome = subject.compileBook(disk.files, {
    run: "00000000",
    folder: `${root}/book`,
    data: data.map(({ path }) => ({ name: path, path: `${root}/${path}` })),
    out,
    target,
  });
  const text = textOf(made, "book/book.folio").replace(/^\ufeff/, "");
  const texts = data.map(({ bytes }) => new TextDecoder("utf-8").decode(bytes));
  claimProblems(outcome.problems, new Map([["book.folio", text]]), texts);
  const published = [...disk.contents].filter(([path]) => path.startsWith(`${out}/`));
  const names = published.map(([path]) => path.slice(out.length + 1)).sort();
  const wanted = hasErrors(outcome.problems) ? [] : [...outcome.names].sort();
  claim(names.join() === wanted.join(), "all or nothing is published", () => {
    return `${target}: [${names}] and not [${wanted}]`;
  });
  if (hasErrors(outcome.problems)) return;
  claim(outcome.report !== undefined, "a run without errors has a report");
  const journals = outcome.report.files.map((name) => disk.contents.get(`${out}/${name}`));
  const written = journals.flatMap((bytes) => (bytes === undefined ? [] : [bytes]));
  claim(written.length === journals.length, "the files of the report are there", () => target);
  const read = { path: "book.folio", text };
  const { book } = subject.checkBook({ files: [read], read: () => undefined, target });
  claim(book !== undefined, "a book that compiles is a book");
  claimBalanced(target, written, outcome.report, book.accounts);
}
