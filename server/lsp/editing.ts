// Handlers: completion, quick fixes, formatting.
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionItem,
  CompletionItemKind,
  type TextDocumentPositionParams,
  TextEdit,
} from "vscode-languageserver/node";
import { type Completion, complete } from "../../language/ide/complete.ts";
import { fixesAt, type OfferedFix } from "../../language/ide/fixes.ts";
import { lineStarts } from "../../language/index.ts";
import { pathIn } from "../host/check-folder.ts";
import { canonicalText } from "../host/write-text.ts";
import { rangeIn, ranges, type Session, type Target, targetAt } from "./session.ts";
import { pathOf } from "./uris.ts";

export function onCompletion(
  session: Session,
  params: TextDocumentPositionParams,
): CompletionItem[] {
  const target = targetAt(session, pathOf(params.textDocument.uri), params.position);
  if (target === undefined) return [];
  const found = complete(target.book.checked, target.file, target.offset);
  return found.map((completion, index) => completionItem(completion, index, target, session));
}

function completionItem(
  completion: Completion,
  index: number,
  target: Target,
  session: Session,
): CompletionItem {
  const { label, kind, insert, replaces, detail } = completion;
  const isQuote = target.text.startsWith('"', replaces.start);
  return {
    label,
    kind: completionKinds[kind],
    textEdit: TextEdit.replace(target.rangeOf(replaces), insert),
    // In the order in which the book declares names, which is the order that its author knows.
    sortText: String(index).padStart(6, "0"),
    // What is compared with the text that is typed, quotation mark included.
    filterText: isQuote ? `"${label}` : label,
    ...(detail === undefined ? {} : { detail: detail[session.language()] }),
  };
}

const completionKinds: { readonly [kind in Completion["kind"]]: CompletionItemKind } = {
  keyword: CompletionItemKind.Keyword,
  name: CompletionItemKind.Value,
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
};

export function onCodeAction(session: Session, params: CodeActionParams): CodeAction[] {
  const target = targetAt(session, pathOf(params.textDocument.uri), params.range.start);
  if (target === undefined) return [];
  const span = { start: target.offset, end: target.offsetOf(params.range.end) };
  return fixesAt(target.book.checked.problems, target.file, span).map((offered) => ({
    title: offered.fix.title[session.language()],
    kind: CodeActionKind.QuickFix,
    isPreferred: offered.preferred,
    diagnostics: params.context.diagnostics.filter(
      (diagnostic) => diagnostic.code === offered.problem.code,
    ),
    edit: { changes: changes(offered, target, session) },
  }));
}

function changes({ fix }: OfferedFix, { book }: Target, session: Session) {
  const byUri: Record<string, TextEdit[]> = {};
  for (const { file, span, text } of fix.edits) {
    const uri = session.uriOf(pathIn(book.folder, file));
    const range = rangeIn(book, { in: "book", file, span });
    byUri[uri] = [...(byUri[uri] ?? []), TextEdit.replace(range, text)];
  }
  return byUri;
}

/** One edit for the part that changes, so that cursors and folds above and below stay. */
export function onFormatting(
  session: Session,
  params: Pick<TextDocumentPositionParams, "textDocument">,
): TextEdit[] {
  const document = session.documents.get(params.textDocument.uri);
  if (document === undefined) return [];
  const old = document.getText();
  const { text, changed } = canonicalText({ path: "", text: old });
  if (!changed) return [];
  const shortest = Math.min(old.length, text.length);
  let start = 0;
  while (start < shortest && old[start] === text[start]) start++;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  const rangeOf = ranges(lineStarts(old));
  const range = rangeOf({ start, end: old.length - end });
  return [TextEdit.replace(range, text.slice(start, text.length - end))];
}
