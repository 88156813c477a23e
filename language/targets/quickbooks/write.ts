// The documents of a run to stage files: customers and suppliers first, then what names only them, then what names documents, and
// last what is taken back.
import { entityDiffers } from "../../diagnostics/codes/entity-differs.ts";
import { tooManyLines } from "../../diagnostics/codes/too-many-lines.ts";
import { versionUnknown } from "../../diagnostics/codes/version-unknown.ts";
import { hasErrors, type Problem } from "../../diagnostics/problem.ts";
import type { Entry } from "../../journal/entry.ts";
import type { TargetId } from "../../model/target-ids.ts";
import { invariant } from "../../text/invariant.ts";
import { findOversize } from "../entry-facts.ts";
import { nameOf, placeOf } from "../fit-text.ts";
import { readOptions } from "../options.ts";
import type { DocumentRun, DocumentWriter, Stage } from "../writer.ts";
import { type Request, stageLines } from "./batches.ts";
import { type Form, formsOf } from "./forms.ts";
import { unknownReferences } from "./json.ts";
import { largestAmount, mostLines, title } from "./limits.ts";
import { findOther } from "./listed.ts";
import { createNames, type Party } from "./names.ts";
import { createNumbers } from "./numbers.ts";
import { quickbooksOptions } from "./options.ts";
import { keyOfPart, partsBeside } from "./parts.ts";
import { createReferences, type References } from "./references.ts";
import { createSetting } from "./setting.ts";
import { createLedger } from "./settling.ts";
import { findTakenBack } from "./taken-back.ts";
import { createTexts } from "./texts.ts";

/** In the order in which they are sent: each names only what stands before it. */
const stageNames = [
  "1-customers",
  "1-vendors",
  "2-documents",
  "3-payments",
  "4-deletions",
] as const;

type StageName = (typeof stageNames)[number];

/** A document of the run, until all are known. */
interface Kept {
  readonly entry: Entry;
  readonly identity: string;
  readonly form: Form;
  /** What QuickBooks has under its key. */
  readonly known: TargetId | undefined;
  /** Not asked for: it is sent in another run, and only what it settles counts. */
  readonly isBeside: boolean;
}

export function openDocuments(run: DocumentRun): DocumentWriter {
  const option = readOptions(quickbooksOptions, run.options);
  const leaves = option.is("known documents", "leave");
  const refer = createReferences(run);
  const texts = createTexts(run);
  const names = createNames(run, texts);
  const setting = createSetting(run, { refer, texts, names });
  const numbers = createNumbers(setting.ownNumbers);
  const formsBeside = readBeside(run, refer);
  const created: { readonly party: Party; readonly entry: Entry }[] = [];
  const kept: Kept[] = [];
  const parts: Part[] = [];
  let left = 0;

  /** What is known of a part beside the document, which this run may have no use for. */
  const keepParts = (entry: Entry, identity: string, key: string) => {
    for (const [part, entity] of partsBeside) {
      const own = keyOfPart(part, key);
      const known = refer.knownDocument(own);
      if (known !== undefined) parts.push({ entry, identity, key: own, part, entity, known });
    }
  };
  return {
    document: (entry) => {
      const { resolved } = entry;
      invariant(resolved !== undefined, "a run for a target of documents resolves them");
      const problems: Problem[] = [
        ...findOversize({ title, largestAmount }, entry).problems,
        ...findTooLong(entry, resolved.lines.length),
      ];
      names.begin();
      const { key, forms } = formsOf(setting, entry, resolved, problems);
      if (!hasErrors(problems)) problems.push(...numbers.find(entry, forms));
      if (!hasErrors(problems)) {
        const own = forms.find(({ part }) => part === "");
        problems.push(...findOther(entry, { key, total: own?.open }, refer));
      }
      if (!hasErrors(problems) && !leaves) {
        problems.push(...findUnfit(entry, key, forms, refer.knownDocument));
      }
      if (hasErrors(problems)) return problems;
      numbers.keep(forms);
      for (const party of names.keep()) created.push({ party, entry });
      for (const form of forms) {
        const known = refer.knownDocument(form.key);
        kept.push({ entry, identity: resolved.identity, form, known, isBeside: false });
      }
      if (!leaves) keepParts(entry, resolved.identity, key);
      return problems;
    },
    passedOver: (document, reason) => findTakenBack(document, reason, refer),
    beside: (entry, stands) => {
      for (const form of formsBeside(entry)) {
        const known = refer.knownDocument(form.key);
        // What is later and not known was never sent.
        if (known === undefined && stands === "after") continue;
        kept.push({ entry, identity: entry.resolved?.identity ?? "", form, known, isBeside: true });
      }
    },
    stages: () => {
      const requests = new Map<StageName, Request[]>(stageNames.map((name) => [name, []]));
      for (const { party, entry } of created) {
        const key = `${party.role}:${party.name}`;
        const isVendor = party.role === "vendor";
        requests.get(isVendor ? "1-vendors" : "1-customers")?.push({
          entity: isVendor ? "Vendor" : "Customer",
          key,
          identity: `${party.role}\u0000${party.name}`,
          refused: refer.refused(key),
          body: { DisplayName: party.name },
          entry,
          postings: [],
          operation: "create",
        });
      }
      const needed = new Set<string>();
      const ledger = createLedger(refer);
      for (const { form, known, isBeside } of kept) {
        const entity = leaves || isBeside ? (known?.entity ?? form.entity) : form.entity;
        if (form.open !== undefined) ledger.open(form.key, entity, form.open);
      }
      // What was sent before has settled already.
      const [before, now] = [kept.filter(isLeft), kept.filter((one) => !isLeft(one))];
      left = before.filter(({ isBeside }) => !isBeside).length;
      for (const one of [...inOrder(before), ...inOrder(now)]) {
        const { entry, identity, form, known } = one;
        const { entity, key, part, postings, settling } = form;
        const lines = settling === undefined ? undefined : ledger.settle(settling);
        if (part === "application" && lines?.length === 0) continue;
        needed.add(key);
        if (isLeft(one)) continue;
        const body = lines === undefined ? form.body : { ...form.body, Line: lines };
        const refused = refer.refused(key);
        const about = {
          entity,
          key,
          identity: `${identity}\u0000${part}`,
          refused,
          entry,
          postings,
        };
        const stage = entity === "Payment" ? "3-payments" : "2-documents";
        requests.get(stage)?.push(
          known === undefined
            ? { ...about, body, operation: "create" }
            : {
                ...about,
                ...versionOf(known),
                body: { ...there(known), sparse: false, ...body },
                operation: "update",
              },
        );
      }
      for (const { part, known, identity, ...about } of parts) {
        if (needed.has(about.key)) continue;
        requests.get("4-deletions")?.push({
          ...about,
          ...versionOf(known),
          identity: `${identity}\u0000${part}`,
          refused: refer.refused(about.key),
          body: there(known),
          postings: [],
          operation: "delete",
        });
      }
      return [...requests].flatMap(([name, own]): readonly Stage[] => {
        if (own.length === 0) return [];
        const found = own.flatMap(({ body }) => [...unknownReferences(body)]);
        const references = [...new Set(found)].sort();
        const head = { name, references, size: option.number("batch size") };
        return [{ name, references, lines: () => stageLines(head, inOrder(own), run.digest) }];
      });
    },
    altered: texts.altered,
    counted: () => [
      ...setting.counted(),
      ...(left === 0 ? [] : [{ what: "known documents left", count: left, amount: null }]),
    ],
  };

  function isLeft({ known, isBeside }: Kept): boolean {
    return isBeside || (leaves && known !== undefined);
  }
}

/** Bodies of which nothing is written, nor counted, nor told. */
function readBeside(run: DocumentRun, refer: References): (entry: Entry) => readonly Form[] {
  const texts = createTexts(run);
  const names = createNames(run, texts);
  const setting = createSetting(run, { refer, texts, names });
  return (entry) => {
    const { resolved } = entry;
    invariant(resolved !== undefined, "a run for a target of documents resolves them");
    if (entry.foreign !== undefined) return [];
    names.begin();
    return formsOf(setting, entry, resolved, []).forms;
  };
}

/** What a former run made beside a document. */
interface Part {
  readonly entry: Entry;
  readonly identity: string;
  readonly key: string;
  readonly part: string;
  readonly entity: string;
  readonly known: TargetId;
}

function versionOf({ syncToken }: TargetId): { readonly version: string } {
  invariant(syncToken !== undefined, "what is changed has a version");
  return { version: syncToken };
}

function there({ id, syncToken }: TargetId): { readonly [key: string]: string } {
  invariant(id !== undefined && syncToken !== undefined, "what is changed has an id and a version");
  return { Id: id, SyncToken: syncToken };
}

/** What QuickBooks would refuse, or take for another document: an update of no version, and one of another type. */
function findUnfit(
  entry: Entry,
  key: string,
  forms: readonly Form[],
  knownDocument: (key: string) => TargetId | undefined,
): readonly Problem[] {
  const place = placeOf(entry);
  const document = nameOf(entry);
  const problems: Problem[] = [];
  const own = knownDocument(key);
  const form = forms.find((one) => one.key === key);
  if (own?.entity !== undefined && own.entity !== form?.entity) {
    const words = { document, key, was: own.entity, now: form?.entity ?? "JournalEntry" };
    problems.push(entityDiffers.at(place, words));
  }
  const keys = [key, ...partsBeside.map(([part]) => keyOfPart(part, key))];
  for (const one of keys) {
    const known = knownDocument(one);
    if (known === undefined) continue;
    if (known.syncToken === undefined || known.entity === undefined) {
      const lacks = known.syncToken === undefined ? "syncToken" : "entity";
      problems.push(versionUnknown.at(place, { document, key: one, lacks }));
    }
  }
  return problems;
}

/** By date; documents of a day in the order of the run. */
function inOrder<One extends { readonly entry: Entry }>(ones: readonly One[]): readonly One[] {
  return [...ones].sort(({ entry: { date: a } }, { entry: { date: b } }) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
}

function findTooLong(entry: Entry, count: number): readonly Problem[] {
  if (count <= mostLines) return [];
  const words = { title, document: nameOf(entry), count, limit: mostLines };
  return [tooManyLines.at(placeOf(entry), words)];
}
