// The part of the language reference that tells the targets, made from the targets themselves.

import type { TargetOptionRule, TargetRules } from "../../language/model/target.ts";
import { targets } from "../../language/targets/registry.ts";
import type { Target } from "../../language/targets/writer.ts";
import type { Language } from "../../language/text/bilingual.ts";

/** What stands between the two `targets` comments of the reference. */
export function targetReference(language: Language): string {
  return targets.map((target) => section(target, language)).join("\n\n");
}

function section(target: Target, language: Language): string {
  const rules = target.rules(new Map());
  const heading = `### \`target ${target.name}\``;
  const said = words[language].facts(rules, target.extension);
  const facts = target.notes === undefined ? said : `${said} ${target.notes[language]}`;
  const options = target.options.map((option) => optionRow(option, language));
  if (options.length === 0) return [heading, "", facts].join("\n");
  return [heading, "", facts, "", words[language].header, "|---|---|---|---|", ...options].join(
    "\n",
  );
}

function optionRow(option: TargetOptionRule, language: Language): string {
  const said = option.explains[language];
  const doubt = option.unconfirmed?.[language];
  const explained = doubt === undefined ? said : `${said}. *${words[language].doubt}${doubt}*`;
  const fallback = option.fallback === "" ? "" : `\`${option.fallback}\``;
  return `| \`${option.name}\` | ${valuesOf(option)} | ${fallback} | ${explained} |`;
}

function valuesOf({ value, words: allowed, least, most }: TargetOptionRule): string {
  if (allowed !== undefined) return allowed.map((word) => `\`${word}\``).join(", ");
  return value === "number" ? `${least ?? ""}–${most ?? ""}` : `"…"`;
}

const words = {
  en: {
    header: "| option | values | without it | says |",
    doubt: "Not confirmed. ",
    facts: (rules: TargetRules, extension: string) =>
      `${rules.title.en}: \`.${extension}\` files; accounts are written by ${
        { code: "code", name: "name", path: "path" }[rules.accountIdentity]
      }.`,
  },
  fr: {
    header: "| option | valeurs | sans elle | dit |",
    doubt: "Non confirmé. ",
    facts: (rules: TargetRules, extension: string) =>
      `${rules.title.fr}\u00a0: fichiers \`.${extension}\`; les comptes y sont désignés par leur ${
        { code: "code", name: "nom", path: "chemin" }[rules.accountIdentity]
      }.`,
  },
};
