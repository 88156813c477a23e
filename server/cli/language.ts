// Which language to speak: what `--lang` says, else what the system is set to, else English.
import type { Language } from "../../language/text/bilingual.ts";
import type { Environment } from "./environment.ts";
import { UsageError } from "./usage-error.ts";

/** Looked up before anything else is read, since even the help and the errors of use are in a language. */
export function chooseLanguage(environment: Pick<Environment, "args" | "variables">): Language {
  const wanted = optionValue(environment.args, "--lang");
  if (wanted === "en" || wanted === "fr") return wanted;
  const { LC_ALL, LC_MESSAGES, LANG } = environment.variables;
  // The first that is set counts, even where it is not a language that Folio speaks (POSIX).
  const system = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return system !== undefined && /^fr/i.test(system) ? "fr" : "en";
}

export function checkLanguage(wanted: string | undefined): void {
  if (wanted === undefined || wanted === "en" || wanted === "fr") return;
  throw new UsageError({
    en: `--lang is en or fr, not ${wanted}`,
    fr: `--lang vaut en ou fr, et non ${wanted}`,
  });
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const index = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const arg = args[index];
  return arg === name ? args[index + 1] : arg?.slice(name.length + 1);
}
