// The page of a diagnostic, as Markdown: what it means, why it matters, an example gone wrong and put right.
import type { Bilingual, Language } from "../text/bilingual.ts";
import type { Diagnostic } from "./define.ts";
import { exampleBlocks } from "./example-blocks.ts";
import type { Severity } from "./problem.ts";
import { registry } from "./registry.ts";

/** The page of a code, or undefined for a code that is none. Case does not matter: `fol2001`. */
export function explain(code: string, language: Language): string | undefined {
  const wanted = code.trim().toUpperCase();
  const diagnostic = registry.find((known) => known.code === wanted);
  return diagnostic === undefined ? undefined : page(diagnostic, language, "#");
}

/** Every code with its severity and title, a row each. */
export function codeList(language: Language): string {
  return `# ${labels[language].heading}\n\n${table(registry, language)}\n`;
}

/** `known-codes.ts`, which a check of a book reads in place of the registry, all texts and examples. */
export function knownCodesModule(): string {
  const codes = registry.map(({ code }) => code).toSorted();
  return [
    "// Every code there is, for `expect problem`. Made from the registry by `npm run generate`.",
    "export const knownCodes: readonly string[] = [",
    ...codes.map((code) => `  "${code}",`),
    "];\n",
  ].join("\n");
}

/** All pages as one document: a table of contents first, by whose text is wrong. */
export function allPages(language: Language): string {
  const { heading, other, intro } = labels[language];
  const groups = subjects
    .map(({ digit, name }) => ({
      name: name[language],
      diagnostics: registry.filter(({ code }) => code.startsWith(`FOL${digit}`)),
    }))
    .filter(({ diagnostics }) => diagnostics.length > 0);
  return [
    `# ${heading}\n`,
    `${other} · ${intro}\n`,
    ...groups.map(
      ({ name, diagnostics }) => `**${name}**\n\n${table(diagnostics, language, linked)}\n`,
    ),
    ...groups.flatMap(({ name, diagnostics }) => [
      `## ${name}\n`,
      // An anchor of its own: those that a title makes differ from host to host.
      ...diagnostics.map(
        (one) => `<a id="${one.code.toLowerCase()}"></a>\n\n${page(one, language, "###")}`,
      ),
    ]),
  ].join("\n");
}

function page(diagnostic: Diagnostic<never>, language: Language, level: string): string {
  const { code, severity, title, why, unconfirmed } = diagnostic;
  const label = labels[language];
  return [
    `${level} ${code}${label.colon} ${title[language]}`,
    `*${severities[severity][language]}*`,
    why[language],
    `${level}# ${label.wrong}`,
    ...exampleBlocks(diagnostic.bad, language),
    `${level}# ${label.right}`,
    ...exampleBlocks(diagnostic.good, language),
    ...(unconfirmed === undefined
      ? []
      : [`> ${label.unconfirmed}${label.colon} ${unconfirmed[language]}`]),
  ]
    .join("\n\n")
    .concat("\n");
}

function table(
  diagnostics: readonly Diagnostic<never>[],
  language: Language,
  shown = (code: string) => code,
): string {
  const rows = diagnostics.map(
    ({ code, severity, title }) =>
      `| ${shown(code)} | ${severities[severity][language]} | ${title[language]} |`,
  );
  return [`| ${labels[language].columns.join(" | ")} |`, "| --- | --- | --- |", ...rows].join("\n");
}

function linked(code: string): string {
  return `[${code}](#${code.toLowerCase()})`;
}

/** What the first digit of a code says. */
const subjects: readonly { readonly digit: number; readonly name: Bilingual }[] = [
  {
    digit: 1,
    name: { en: "1: How the book is written", fr: "1\u00a0: L’écriture du paramétrage" },
  },
  { digit: 2, name: { en: "2: Names and accounts", fr: "2\u00a0: Les noms et les comptes" } },
  {
    digit: 3,
    name: {
      en: "3: Rules, sources and patterns",
      fr: "3\u00a0: Les règles, les sources et les modèles",
    },
  },
  {
    digit: 4,
    name: {
      en: "4: Taxes and money in the book",
      fr: "4\u00a0: Les taxes et l’argent dans le paramétrage",
    },
  },
  { digit: 5, name: { en: "5: The data", fr: "5\u00a0: Les données" } },
  {
    digit: 6,
    name: { en: "6: The target and what it takes", fr: "6\u00a0: La cible et ce qu’elle accepte" },
  },
  { digit: 7, name: { en: "7: The register", fr: "7\u00a0: Le registre" } },
  { digit: 8, name: { en: "8: Limits", fr: "8\u00a0: Les limites" } },
  { digit: 9, name: { en: "9: Tests", fr: "9\u00a0: Les tests" } },
];

const severities: { readonly [severity in Severity]: Bilingual } = {
  error: { en: "Error", fr: "Erreur" },
  warning: { en: "Warning", fr: "Avertissement" },
  information: { en: "Remark", fr: "Remarque" },
  hint: { en: "Hint", fr: "Conseil" },
};

const labels = {
  en: {
    heading: "Diagnostics",
    other: "[Français](DIAGNOSTICS.fr.md)",
    intro:
      "Every problem that Folio tells, by its code; the first digit says what is wrong. `folio explain CODE` shows one of these pages. The examples stand beside the small book of [README.md](README.md#a-book-on-one-page), unless they bring a `book.folio` of their own.",
    columns: ["Code", "Severity", "Title"],
    wrong: "Wrong",
    right: "Right",
    unconfirmed: "Not confirmed",
    colon: ":",
  },
  fr: {
    heading: "Diagnostics",
    other: "[English](DIAGNOSTICS.md)",
    intro:
      "Tous les problèmes que Folio signale, par code; le premier chiffre dit ce qui est en cause. `folio explain CODE` montre une de ces pages. Les exemples accompagnent le petit paramétrage de [README.fr.md](README.fr.md#un-paramétrage-en-une-page), à moins d’avoir leur propre `book.folio`.",
    columns: ["Code", "Gravité", "Titre"],
    wrong: "À corriger",
    right: "Corrigé",
    unconfirmed: "Non confirmé",
    colon: "\u00a0:",
  },
} as const;
