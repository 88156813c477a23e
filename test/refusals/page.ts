// The catalogue of refusals as a page: what is refused, what Folio says of it, in which targets, and why not in others.
import type { TargetRules } from "../../language/model/target.ts";
import { targets } from "../../language/targets/registry.ts";
import type { Language } from "../../language/text/bilingual.ts";
import { catalogue } from "./catalogue.ts";
import { isCase, type Refusal, type Source } from "./refusal.ts";

export function refusalsPage(language: Language): string {
  const { head, sections, columns } = words[language];
  const parts = (Object.keys(sections) satisfies string[]).map((from) => {
    const rows = catalogue.filter((refusal) => refusal.from === from);
    const heading = Object.entries(sections).find(([name]) => name === from)?.[1] ?? "";
    return [`## ${heading}`, "", ...columns, ...rows.map((one) => rowOf(one, language))].join("\n");
  });
  return `${[head, ...parts].join("\n\n")}\n`;
}

const all: readonly TargetRules[] = targets.map((target) => target.rules(new Map()));

function rowOf(refusal: Refusal, language: Language): string {
  const { what, fixed, imported } = refusal;
  const fix = fixed === true ? words[language].fix : "";
  const cells =
    imported === undefined
      ? [told(refusal, language), elsewhere(refusal, language)]
      : [`${link(refusal.code ?? "", language)} (\`folio import ${imported}\`)`, ""];
  return `| ${[what[language], cells[0], fix, cells[1]].join(" | ")} |`;
}

/** Each diagnostic with the targets that it is told for. */
function told(refusal: Refusal, language: Language): string {
  const { none, gives } = words[language];
  const by = new Map<string, string[]>();
  for (const rules of all) {
    const found = refusal.of(rules);
    if (!isCase(found)) continue;
    const code = found.code ?? refusal.code;
    const said = code === undefined ? gives[found.gives ?? "no entry"] : link(code, language);
    by.set(said, [...(by.get(said) ?? []), rules.name]);
  }
  if (by.size === 0) return none;
  return [...by]
    .map(([said, names]) => `${said}: ${targetsOf(names, language)}`)
    .map((text) => (language === "fr" ? text.replace(": ", "\u00a0: ") : text))
    .join("<br>");
}

function targetsOf(names: readonly string[], language: Language): string {
  const { every, but } = words[language];
  const [other, ...more] = all.map(({ name }) => name).filter((name) => !names.includes(name));
  if (other === undefined) return every;
  return more.length === 0 ? `${every} ${but} ${other}` : names.join(", ");
}

function elsewhere(refusal: Refusal, language: Language): string {
  const by = new Map<string, string[]>();
  for (const rules of all) {
    const found = refusal.of(rules);
    if (isCase(found)) continue;
    by.set(found[language], [...(by.get(found[language]) ?? []), rules.name]);
  }
  const [[only] = []] = by;
  if (by.size === 1 && only !== undefined) return only;
  return [...by]
    .map(([reason, names]) => `${names.join(", ")}: ${reason}`)
    .map((text) => (language === "fr" ? text.replace(": ", "\u00a0: ") : text))
    .join("<br>");
}

function link(code: string, language: Language): string {
  const page = language === "en" ? "DIAGNOSTICS.md" : "DIAGNOSTICS.fr.md";
  return `[${code}](${page}#${code.toLowerCase()})`;
}

const sections = {
  en: {
    connectors: "What connectors to QuickBooks and its like are refused for",
    purchases: "What goes wrong with purchases, and with sales in the same way",
    currencies: "What goes wrong with other currencies",
    "Avantage, Acomba, Sage 50": "What the help pages for Avantage, Acomba and Sage 50 warn of",
    QuickBooks: "What the help page for QuickBooks Online warns of",
    "AFAS Profit": "What the help page for AFAS Profit asks",
  },
  fr: {
    connectors: "Ce pour quoi les connecteurs vers QuickBooks et ses semblables se font refuser",
    purchases: "Ce qui ne va pas du côté des achats, et de même du côté des ventes",
    currencies: "Ce qui ne va pas avec d’autres devises",
    "Avantage, Acomba, Sage 50":
      "Ce contre quoi les pages d’aide d’Avantage, d’Acomba et de Sage 50 mettent en garde",
    QuickBooks: "Ce contre quoi la page d’aide de QuickBooks en ligne met en garde",
    "AFAS Profit": "Ce que demande la page d’aide d’AFAS Profit",
  },
} as const satisfies Record<Language, Record<Source, string>>;

const words = {
  en: {
    head: `# What is refused, and where Folio says so

[Français](REFUSALS.fr.md) · [the language](README.md) · [every problem](DIAGNOSTICS.md)

What accounting packages refuse when a file comes in, Folio says before it writes one: in the editor where the book alone decides it, in a run
where the data does. Each row is tried in every target by \`test/refusals\`, which also writes this page: the diagnostic, its place and its fix, or why
it cannot be there.`,
    columns: ["| what | Folio says | fix | why not elsewhere |", "|---|---|---|---|"],
    sections: sections.en,
    fix: "yes",
    every: "every target",
    but: "but",
    none: "nothing",
    gives: {
      "no entry": "no entry, listed in the report",
      "the same balances turned round": "the other side, never a sign",
    },
  },
  fr: {
    head: `# Ce qui est refusé, et où Folio le dit

[English](REFUSALS.md) · [le langage](README.fr.md) · [tous les problèmes](DIAGNOSTICS.fr.md)

Ce que les logiciels comptables refusent à l’arrivée d’un fichier, Folio le dit avant d’en écrire un\u00a0: dans l’éditeur quand le paramétrage seul en
décide, à l’exportation quand ce sont les données. Chaque rangée est essayée pour chaque cible par \`test/refusals\`, qui écrit aussi cette page\u00a0: le
diagnostic, sa place et son correctif, ou la raison pour laquelle le cas ne peut s’y présenter.`,
    columns: ["| quoi | Folio dit | correctif | pourquoi pas ailleurs |", "|---|---|---|---|"],
    sections: sections.fr,
    fix: "oui",
    every: "toutes les cibles",
    but: "sauf",
    none: "rien",
    gives: {
      "no entry": "pas d’écriture, listée dans le rapport",
      "the same balances turned round": "l’autre côté, jamais un signe",
    },
  },
} as const;
