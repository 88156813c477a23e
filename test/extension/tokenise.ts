// Colours a text with the extension's grammar, by the same engine as VS Code.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

const grammarPath = "extension/syntaxes/folio.tmLanguage.json";
const engine = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");

/** A token a line, `text → scope`; blanks and what has no scope of its own are left out. */
export async function tokenise(text: string): Promise<string> {
  const grammar = await loadGrammar();
  const tokens: string[] = [];
  let state = INITIAL;
  for (const line of text.split("\n")) {
    const tokenised = grammar.tokenizeLine(line, state);
    state = tokenised.ruleStack;
    for (const token of tokenised.tokens) {
      const image = line.slice(token.startIndex, token.endIndex);
      const scope = (token.scopes.at(-1) ?? "").replace(/\.folio$/, "");
      if (image.trim() !== "" && scope !== "source") tokens.push(`${image.trim()} → ${scope}`);
    }
  }
  return tokens.join("\n");
}

/** The scopes that each word of a text ends up in, without their order. */
export async function scopesOf(text: string, image: string): Promise<readonly string[]> {
  const lines = (await tokenise(text)).split("\n");
  return lines
    .filter((line) => line.startsWith(`${image} → `))
    .map((line) => line.slice(image.length + 3));
}

async function loadGrammar() {
  await loaded;
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(grammarPath, "utf8"), grammarPath),
  });
  const grammar = await registry.loadGrammar("source.folio");
  if (grammar === null) throw new Error(`${grammarPath} could not be read`);
  return grammar;
}

const loaded = loadWASM(readFileSync(engine));
