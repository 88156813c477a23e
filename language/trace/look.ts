// What one may ask of a run beside its files, and the answer: both plain data, so that a thread can be asked.
import type { Book } from "../model/book.ts";
import type { Plan } from "../plan/plan.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Coverage, collectCoverage } from "./coverage.ts";
import type { DocumentTrace } from "./document-trace.ts";
import { indexRules } from "./rules.ts";
import type { RunObserver } from "./run-observer.ts";
import { type DocumentName, traceDocuments } from "./trace-documents.ts";

export type Question =
  | { readonly asks: "coverage" }
  | { readonly asks: "documents"; readonly names: readonly DocumentName[] }
  /** Which documents the entry books that has a line of the journal, from 1. */
  | { readonly asks: "line"; readonly line: number };

export type Answer =
  | { readonly tells: "coverage"; readonly coverage: Coverage }
  | {
      readonly tells: "documents";
      readonly found: readonly DocumentTrace[];
      readonly near: readonly string[];
    }
  | { readonly tells: "line"; readonly entries: readonly EntryAtLine[] };

/** Of each file of the run that has the line, the entry there; files are told by their order. */
export interface EntryAtLine {
  readonly file: number;
  readonly documents: readonly DocumentName[];
}

export interface Look {
  /** To be given to the run. */
  readonly observer: RunObserver;
  /** When the run has ended. */
  readonly answer: () => Answer;
}

export function lookAt(question: Question, book: Book, plan: Plan, trees: readonly Tree[]): Look {
  const index = indexRules(plan, trees);
  switch (question.asks) {
    case "coverage": {
      const observer = collectCoverage(book, plan, index);
      return { observer, answer: () => ({ tells: "coverage", coverage: observer.result() }) };
    }
    case "line": {
      const entries: EntryAtLine[] = [];
      const observer: RunObserver = {
        entry: (entry, first, { count }, file) => {
          if (question.line < first || first + count <= question.line) return;
          const documents = entry.documents.map(({ kind, number }) => ({ kind, number }));
          entries.push({ file, documents });
        },
      };
      return { observer, answer: () => ({ tells: "line", entries }) };
    }
    case "documents": {
      const observer = traceDocuments(question.names, book, plan, index);
      return {
        observer,
        answer: () => ({ tells: "documents", found: observer.found(), near: observer.near() }),
      };
    }
  }
}
