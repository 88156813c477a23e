// The examples of diagnostics that imports tell: `options` says the command, `data…` files are what it reads.
import type { ExampleFile } from "../../language/diagnostics/example.ts";
import type { Problem } from "../../language/diagnostics/problem.ts";
import { importCatalog } from "../../language/import/import-catalog.ts";
import { importChart } from "../../language/import/import-chart.ts";
import { importContacts } from "../../language/import/import-contacts.ts";
import { importIds } from "../../language/import/import-ids.ts";
import type { Choices } from "../../language/import/layout.ts";
import { readLinked } from "../../language/import/linked.ts";
import type { AccountClass } from "../../language/model/book.ts";
import { dataFile } from "./front-end.ts";

/** Undefined where the example is no import. */
export function importProblems(files: readonly ExampleFile[]): readonly Problem[] | undefined {
  const [, command, ...words] = /^import (.*)/.test(optionsOf(files))
    ? optionsOf(files).split(/\s+/)
    : [];
  if (command === undefined) return undefined;
  const data = files.filter(({ path }) => path.startsWith("data")).map(dataFile);
  const all = (name: string) =>
    words.flatMap((word, at) => (word === `--${name}` ? [words[at + 1] ?? ""] : []));
  const choices: Choices = { columns: pairs(all("column")), decimal: "." };
  switch (command) {
    case "chart": {
      const [linked] = all("linked");
      const answer = linked === undefined ? undefined : readLinked(linked);
      if (answer !== undefined && "notAModule" in answer) throw new Error(answer.notAModule);
      return importChart({
        files: data,
        choices,
        classes: new Map([...pairs(all("class"))].map(([word, name]) => [word, classNamed(name)])),
        linked: answer,
        language: "en",
      }).problems;
    }
    case "catalog": {
      const [chart] = named(files, all("chart"));
      const [known] = named(files, all("known"));
      return importCatalog({
        files: data,
        choices,
        system: "quickbooks",
        form: "items",
        links: pairs(all("link")),
        language: "en",
        ...(chart === undefined ? {} : { chart }),
        ...(known === undefined ? {} : { known }),
      }).problems;
    }
    case "contacts":
      return importContacts({
        files: data,
        choices,
        others: named(files, all("vendors")),
        known: named(files, all("known")),
        newOnly: false,
      }).problems;
    case "ids": {
      const [stage] = named(files, all("stage"));
      const known = named(files, all("known"));
      return importIds({ files: data, known, ...(stage === undefined ? {} : { stage }) }).problems;
    }
    default:
      throw new Error(`no import of ${command}`);
  }
}

function named(files: readonly ExampleFile[], paths: readonly string[]) {
  return files.filter(({ path }) => paths.includes(path)).map(dataFile);
}

function optionsOf(files: readonly ExampleFile[]): string {
  return files.find(({ path }) => path === "options")?.text.trim() ?? "";
}

function pairs(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)]),
  );
}

function classNamed(name: string): AccountClass {
  const classes = ["asset", "liability", "equity", "revenue", "expense"] as const;
  const found = classes.find((one) => one === name);
  if (found === undefined) throw new Error(`no class ${name}`);
  return found;
}
