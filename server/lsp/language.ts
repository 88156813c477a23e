// The language of the server's messages: the client's setting, else the language of the editor.
import type { InitializeParams } from "vscode-languageserver/node";
import type { Language } from "../../language/index.ts";

export function chooseLanguage({ initializationOptions, locale }: InitializeParams): Language {
  const wanted = member(initializationOptions, "language");
  if (wanted === "en" || wanted === "fr") return wanted;
  return locale?.toLowerCase().startsWith("fr") === true ? "fr" : "en";
}

/** What `folio.language` says in the settings that a client sends; `auto` says nothing. */
export function languageSetting(settings: unknown): Language | undefined {
  const wanted = member(member(settings, "folio"), "language");
  return wanted === "en" || wanted === "fr" ? wanted : undefined;
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
