// Packs are text: the test runner gives a `.folio` file as the string that it holds, as the bundler does.
import type { Plugin } from "vitest/config";

export function folioText(): Plugin {
  return {
    name: "folio-text",
    enforce: "pre",
    transform: (text, id) =>
      id.endsWith(".folio") ? { code: `export default ${JSON.stringify(text)};`, map: null } : null,
  };
}
