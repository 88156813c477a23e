// The page of a diagnostic, as Markdown: what it means, why it matters, an example gone wrong and put right.
import type { Language } from "../text/bilingual.ts";
import type { Diagnostic } from "./define.ts";
import type { Severity } from "./problem.ts";
import { registry } from "./registry.ts";

/** The page of a code, or undefined for a code that is none. Case does not matter: `fol2001`. */
export function explain(code: string, language: Language): string | undefined {
  const wanted = code.trim().toUpperCase();
  const diagnostic = registry.find((known) => known.code === wanted);
  return diagnostic === undefined ? undefined : page(diagnostic, language);
}

/** Every code with its severity and title, a row each. */
export function codeList(language: Language): string {
  const { heading, columns } = labels[language];
  const rows = registry.map(
    ({ code, severity, title }) =>
      `| ${code} | ${severities[severity][language]} | ${title[language]} |`,
  );
  return [
    `# ${heading}`,
    "",
    `| ${columns.join(" | ")} |`,
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

function page(diagnostic: Diagnostic<never>, language: Language): string {
  const { code, severity, title, why, unconfirmed } = diagnostic;
  const label = labels[language];
  return [
    `# ${code}${label.colon} ${title[language]}`,
    `*${severities[severity][language]}*`,
    why[language],
    `## ${label.wrong}`,
    ...example(diagnostic.bad),
    `## ${label.right}`,
    ...example(diagnostic.good),
    ...(unconfirmed === undefined
      ? []
      : [`> ${label.unconfirmed}${label.colon} ${unconfirmed[language]}`]),
  ]
    .join("\n\n")
    .concat("\n");
}

/** A block for each file of the example. Only files beside the first text are named. */
function example(text: string): readonly string[] {
  return text
    .replace(/^\n/, "")
    .split(/^(?=--- \S+$)/m)
    .flatMap((file) => {
      const name = /^--- (\S+)\n/.exec(file)?.[1];
      const body = (name === undefined ? file : file.slice(name.length + 5))
        .replaceAll("<|", "")
        .replaceAll("|>", "")
        .trimEnd();
      if (name === undefined && body === "") return [];
      const block = `\`\`\`${languageOf(name)}\n${body}\n\`\`\``;
      return name === undefined ? [block] : [`\`${name}\``, block];
    });
}

function languageOf(file: string | undefined): string {
  if (file === undefined) return "folio";
  return /\.(\w+)$/.exec(file)?.[1] ?? "text";
}

const severities: { readonly [severity in Severity]: { en: string; fr: string } } = {
  error: { en: "Error", fr: "Erreur" },
  warning: { en: "Warning", fr: "Avertissement" },
  information: { en: "Information", fr: "Information" },
  hint: { en: "Hint", fr: "Conseil" },
};

const labels = {
  en: {
    heading: "Diagnostics",
    columns: ["Code", "Severity", "Title"],
    wrong: "Wrong",
    right: "Right",
    unconfirmed: "Not confirmed",
    colon: ":",
  },
  fr: {
    heading: "Diagnostics",
    columns: ["Code", "Gravité", "Titre"],
    wrong: "À corriger",
    right: "Corrigé",
    unconfirmed: "Non confirmé",
    colon: "\u00a0:",
  },
} as const;
