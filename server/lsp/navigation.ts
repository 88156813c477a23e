// Handlers: hover, definition, references, outline.
import {
  type DocumentSymbol,
  type Hover,
  type Location,
  MarkupKind,
  SymbolKind,
  type TextDocumentPositionParams,
} from "vscode-languageserver/node";
import { definition, references } from "../../language/ide/definition.ts";
import { hover } from "../../language/ide/hover.ts";
import { type OutlineSymbol, symbols } from "../../language/ide/symbols.ts";
import { lineStarts, parseFile, type TextPlace } from "../../language/index.ts";
import { pathIn } from "../host/check-folder.ts";
import { rangeIn, ranges, type Session, type Target, targetAt } from "./session.ts";
import { pathOf } from "./uris.ts";

export function onHover(session: Session, params: TextDocumentPositionParams): Hover | null {
  const target = targetOf(session, params);
  const found = target && hover(target.book.checked, target.file, target.offset);
  if (target === undefined || found === undefined) return null;
  const value = found.markdown[session.language()];
  return {
    contents: { kind: MarkupKind.Markdown, value },
    range: target.rangeOf(found.span),
  };
}

export function onDefinition(
  session: Session,
  params: TextDocumentPositionParams,
): Location | null {
  const target = targetOf(session, params);
  const place = target && definition(target.book.checked, target.file, target.offset);
  return target === undefined || place === undefined ? null : location(session, target, place);
}

export function onReferences(
  session: Session,
  params: TextDocumentPositionParams & {
    readonly context: { readonly includeDeclaration: boolean };
  },
): Location[] {
  const target = targetOf(session, params);
  if (target === undefined) return [];
  const options = { declaration: params.context.includeDeclaration };
  return references(target.book.checked, target.file, target.offset, options).map((place) =>
    location(session, target, place),
  );
}

/** The outline needs no book: it is the text's alone. */
export function onDocumentSymbol(
  session: Session,
  params: Pick<TextDocumentPositionParams, "textDocument">,
): DocumentSymbol[] {
  const document = session.documents.get(params.textDocument.uri);
  if (document === undefined) return [];
  const text = document.getText();
  const rangeOf = ranges(lineStarts(text));
  return symbols(parseFile({ path: "", text })).map((symbol) => ({
    // An editor refuses a symbol without a name.
    name: symbol.name === "" ? symbol.kind : symbol.name,
    kind: symbolKinds[symbol.kind],
    range: rangeOf(symbol.span),
    selectionRange: rangeOf(symbol.nameSpan),
    ...(symbol.detail === undefined ? {} : { detail: symbol.detail }),
  }));
}

function targetOf(session: Session, params: TextDocumentPositionParams): Target | undefined {
  return targetAt(session, pathOf(params.textDocument.uri), params.position);
}

function location(session: Session, { book }: Target, place: TextPlace): Location {
  return { uri: session.uriOf(pathIn(book.folder, place.file)), range: rangeIn(book, place) };
}

const symbolKinds: { readonly [kind in OutlineSymbol["kind"]]: SymbolKind } = {
  book: SymbolKind.Module,
  use: SymbolKind.Package,
  account: SymbolKind.Field,
  tax: SymbolKind.Constant,
  "tax group": SymbolKind.Constant,
  item: SymbolKind.Object,
  category: SymbolKind.Class,
  method: SymbolKind.Method,
  journal: SymbolKind.Struct,
  series: SymbolKind.Array,
  integration: SymbolKind.Interface,
  catalog: SymbolKind.File,
  source: SymbolKind.Interface,
  opening: SymbolKind.File,
  test: SymbolKind.Event,
};
