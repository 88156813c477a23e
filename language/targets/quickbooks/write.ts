// The documents of a run to stage files: customers first, then what names only them, then what names documents.
import { tooManyLines } from "../../diagnostics/codes/too-many-lines.ts";
import { hasErrors, type Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import { invariant } from "../../text/invariant.ts";
import { findOversize } from "../entry-facts.ts";
import { nameOf, placeOf } from "../fit-text.ts";
import { readOptions } from "../options.ts";
import type { DocumentRun, DocumentWriter, Stage } from "../writer.ts";
import { type Request, stageLines } from "./batches.ts";
import { createCustomers } from "./customers.ts";
import { type Form, formsOf } from "./forms.ts";
import { unknownReferences } from "./json.ts";
import { largestAmount, mostLines, title } from "./limits.ts";
import { createNumbers } from "./numbers.ts";
import { quickbooksOptions } from "./options.ts";
import { createReferences } from "./references.ts";
import { createSetting } from "./setting.ts";
import { createTexts } from "./texts.ts";

/** In the order in which they are sent: each names only what stands before it. */
const stageNames = ["1-customers", "2-documents", "3-payments"] as const;

type StageName = (typeof stageNames)[number];

export function openDocuments(run: DocumentRun): DocumentWriter {
  const option = readOptions(quickbooksOptions, run.options);
  const leaves = option.is("known documents", "leave");
  const refer = createReferences(run);
  const texts = createTexts(run);
  const customers = createCustomers(run, texts);
  const setting = createSetting(run, { refer, texts, customers });
  const numbers = createNumbers(setting.ownNumbers);
  const requests = new Map<StageName, Request[]>();
  let left = 0;

  const add = (stage: StageName, request: Request) => {
    const own = requests.get(stage);
    if (own === undefined) requests.set(stage, [request]);
    else own.push(request);
  };
  const put = (entry: Entry, identity: string, form: Form) => {
    const { entity, key, part, postings } = form;
    const known = refer.knownDocument(key);
    if (known !== undefined && leaves) {
      left++;
      return;
    }
    const stage = entity === "Payment" ? "3-payments" : "2-documents";
    const about = { entity, key, identity: `${identity}\u0000${part}`, date: entry.date, entry };
    if (known === undefined) {
      add(stage, { ...about, postings, body: form.body, operation: "create" });
      return;
    }
    const version = refer.version(key);
    const body = { Id: refer.document(key), SyncToken: version, sparse: false, ...form.body };
    add(stage, { ...about, postings, body, operation: "update", version: version.text });
  };
  return {
    document: (entry) => {
      const { resolved } = entry;
      invariant(resolved !== undefined, "a run for a target of documents resolves them");
      const problems: Problem[] = [
        ...findOversize({ title, largestAmount }, entry).problems,
        ...findTooLong(entry, resolved.lines.length),
      ];
      customers.begin();
      const forms = formsOf(setting, entry, resolved, problems);
      if (!hasErrors(problems)) problems.push(...numbers.find(entry, forms));
      if (hasErrors(problems)) return problems;
      numbers.keep(forms);
      for (const name of customers.keep()) {
        const body = { DisplayName: name };
        const about = { key: `customer:${name}`, identity: `customer\u0000${name}` };
        const request = { ...about, entity: "Customer", date: entry.date, body, entry };
        add("1-customers", { ...request, postings: [], operation: "create" });
      }
      for (const form of forms) put(entry, resolved.identity, form);
      return problems;
    },
    stages: () =>
      stageNames.flatMap((name): readonly Stage[] => {
        const own = requests.get(name);
        if (own === undefined) return [];
        const found = own.flatMap(({ body }) => [...unknownReferences(body)]);
        const references = [...new Set(found)].sort();
        const head = { name, references, size: option.number("batch size") };
        return [{ name, references, lines: () => stageLines(head, inOrder(own), run.digest) }];
      }),
    altered: texts.altered,
    counted: () => [
      ...setting.counted(),
      ...(left === 0 ? [] : [{ what: "known documents left", count: left, amount: null }]),
    ],
  };
}

/** By date; documents of a day in the order of the run. */
function inOrder(requests: readonly Request[]): readonly Request[] {
  return [...requests].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function findTooLong(entry: Entry, count: number): readonly Problem[] {
  if (count <= mostLines) return [];
  const words = { title, document: nameOf(entry), count, limit: mostLines };
  return [tooManyLines.at(placeOf(entry), words)];
}
