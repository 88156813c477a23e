// `target sage50 { source length 20 }`: a target that exists, with options that it has.
import { badTargetOption } from "../../diagnostics/codes/bad-target-option.ts";
import { repeatedSetting } from "../../diagnostics/codes/repeated-setting.ts";
import { unknownTarget } from "../../diagnostics/codes/unknown-target.ts";
import { unknownTargetOption } from "../../diagnostics/codes/unknown-target-option.ts";
import type { TextPlace } from "../../diagnostics/problem.ts";
import { listed } from "../../diagnostics/wording.ts";
import type { Setting, TargetOption } from "../../syntax/tree.ts";
import { type Bilingual, same } from "../../text/bilingual.ts";
import { unreachable } from "../../text/invariant.ts";
import { nearestName, normalizeName } from "../../text/names.ts";
import type { AccountUse, Settings } from "../book.ts";
import { depositAccountOption, type TargetOptionRule } from "../target.ts";
import { lookUp, useInstead, type Written } from "./names.ts";
import { placeOf, report, type Scope } from "./resolution.ts";

type TargetSetting = Setting & { readonly setting: "target" };

/** The target in force with every option it has, or undefined where neither book nor command names one. */
export function resolveTarget(
  scope: Scope,
  setting: TargetSetting | undefined,
): Settings["target"] | undefined {
  const { target: asked, targets } = scope.resolution.options;
  const written = setting === undefined ? undefined : writtenTarget(scope, setting);
  if (asked !== undefined && asked !== written?.name) {
    const options = targets.get(asked)?.options;
    if (options === undefined) {
      const words = { name: asked, known: [...targets.keys()], near: undefined };
      scope.resolution.problems.push(unknownTarget.at({ in: "run" }, words));
    }
    const given = { name: asked, options: fallbacks(options ?? []), stated: new Set<string>() };
    // Where money goes that no method gives a place is the book's to say, whatever it is written for.
    const deposit = written?.accounts?.get(depositAccountOption);
    if (deposit === undefined) return given;
    return { ...given, accounts: new Map([[depositAccountOption, deposit]]) };
  }
  return written;
}

function writtenTarget(scope: Scope, setting: TargetSetting): Settings["target"] {
  const { targets } = scope.resolution.options;
  const place = placeOf(scope, setting.target.span);
  const name = setting.target.text;
  const rules = targets.get(name)?.options;
  if (rules === undefined) {
    const known = [...targets.keys()];
    const near = nearestName(name, known);
    const fixes = near === undefined ? [] : [useInstead(place, near, near)];
    report(scope, unknownTarget.at(place, { name, known, near }, { fixes }));
    return { name, options: new Map(), stated: new Set(), place };
  }
  const options = fallbacks(rules);
  const seen = new Set<string>();
  const accounts = new Map<string, AccountUse>();
  const places = new Map<string, TextPlace>();
  for (const option of setting.options) {
    const value = resolveOption(scope, name, rules, option);
    if (seen.has(option.name)) {
      const twice = placeOf(scope, option.nameSpan);
      report(scope, repeatedSetting.at(twice, { setting: option.name }));
    } else if (value !== undefined) {
      options.set(option.name, value);
      places.set(option.name, placeOf(scope, option.value.span));
      if (rules.find((rule) => rule.name === option.name)?.value === "account") {
        const at = placeOf(scope, option.value.span);
        accounts.set(option.name, { code: value, place: at });
      }
    }
    seen.add(option.name);
  }
  const given = { name, options, stated: seen, places, place, ...roomIn(scope, setting) };
  return accounts.size === 0 ? given : { ...given, accounts };
}

/** An empty block has no place that is known. */
function roomIn(
  scope: Scope,
  { target, options: [first], span }: TargetSetting,
): Pick<Settings["target"], "room"> {
  if (first !== undefined) {
    const { start } = first.nameSpan;
    return { room: { place: placeOf(scope, { start, end: start }), inBlock: true } };
  }
  const { end } = target.span;
  if (span.end !== end) return {};
  return { room: { place: placeOf(scope, { start: end, end }), inBlock: false } };
}

function fallbacks(rules: readonly TargetOptionRule[]): Map<string, string> {
  return new Map(rules.map((rule) => [rule.name, rule.fallback]));
}

function resolveOption(
  scope: Scope,
  target: string,
  rules: readonly TargetOptionRule[],
  option: TargetOption,
): string | undefined {
  const rule = rules.find((candidate) => candidate.name === option.name);
  if (rule === undefined) {
    const place = placeOf(scope, option.nameSpan);
    const known = rules.map((candidate) => candidate.name);
    const near = nearestName(option.name, known);
    const first = known.find((name) => option.name.startsWith(`${name} `));
    const fixes = near === undefined ? [] : [useInstead(place, near, near)];
    const words = { option: option.name, target, known, near, first };
    report(scope, unknownTargetOption.at(place, words, { fixes }));
    return undefined;
  }
  const account = rule.value === "account" ? accountIn(option.value) : undefined;
  if (account !== undefined) return lookUp(scope, "account", account);
  if (accepts(rule, option)) return option.value.text;
  const words = { option: rule.name, value: option.value.text, allowed: allowed(rule) };
  report(scope, badTargetOption.at(placeOf(scope, option.value.span), words));
  return undefined;
}

function accepts(rule: TargetOptionRule, { value }: TargetOption): boolean {
  switch (rule.value) {
    case "number": {
      // Counts and widths: small whole numbers, never money.
      const number = /^\d{1,9}$/.test(value.text) ? Number(value.text) : undefined;
      if (number === undefined) return false;
      return (rule.least ?? 0) <= number && number <= (rule.most ?? number);
    }
    case "word":
      return rule.words?.includes(value.text) ?? true;
    case "text":
      return (
        (value.kind === "text" || (value.kind === "name" && value.quoted)) &&
        (rule.form?.pattern.test(value.text) ?? true)
      );
    case "account":
      return false;
    default:
      return unreachable(rule.value);
  }
}

/** Digits are an account's code as well as a number. */
function accountIn(value: TargetOption["value"]): Written | undefined {
  const { kind, span, text } = value;
  if (kind === "name") return value;
  if (kind === "text") return { span, text: normalizeName(text), quoted: true };
  return kind === "number" && /^\d+$/.test(text) ? { span, text, quoted: false } : undefined;
}

function allowed(rule: TargetOptionRule): Bilingual {
  switch (rule.value) {
    case "number": {
      const { least = 0, most } = rule;
      if (most === undefined) return { en: `${least} or more`, fr: `${least} ou plus` };
      return { en: `a number from ${least} to ${most}`, fr: `un nombre de ${least} à ${most}` };
    }
    case "word":
      return rule.words === undefined ? same("…") : listed(rule.words);
    case "text":
      return (
        rule.form?.words ?? { en: "a text in quotation marks", fr: "un texte entre guillemets" }
      );
    case "account":
      return { en: "an account of the book", fr: "un compte du paramétrage" };
    default:
      return unreachable(rule.value);
  }
}
