// `folio lsp`: the language server, for any editor.
import type { Command } from "../command.ts";
import { exit } from "../environment.ts";

export const lsp: Command = {
  name: "lsp",
  summary: {
    en: "Start the language server, for an editor",
    fr: "Démarrer le serveur de langage, pour un éditeur",
  },
  options: [
    {
      flags: { en: "--stdio", fr: "--stdio" },
      explains: {
        en: "speak on standard input and output (the default)",
        fr: "dialoguer par l’entrée et la sortie standard (par défaut)",
      },
    },
  ],
  examples: ["folio lsp --stdio"],
  run: async () => {
    const { serve } = await import("../../lsp/main.ts");
    await serve();
    return exit.clean;
  },
};
