// F-SRC: data files, mutated. Every place shows what stands there, and any chunks give what the whole file gives.
import {
  type Compilation,
  type DataFile,
  hasErrors,
  type Problem,
} from "../../../language/index.ts";
import { claimBalanced } from "../balance.ts";
import type { Part } from "../case.ts";
import { claim, claimProblems, claimSame } from "../claims.ts";
import type { Fuzzer } from "../fuzzer.ts";
import { mutated } from "../mutate.ts";
import { plainBook } from "../plain-book.ts";
import type { Subject } from "../subject.ts";

type Named = readonly [path: string, text: string];

const texts: readonly [Named, ...Named[]] = [
  [
    "data.csv",
    `kind,number,date,customer.name,line.item,line.amount,tax.TPS,total,method,amount,applies.document
invoice,F1,2026-01-15,"Tremblay, Guy",Tonte,60.00,5.00,105.00,,,
invoice,F1,2026-01-15,,"Tonte",40.00,,,,,
payment,P1,2026-01-16,Côté 😀,,,,,Interac,105.00,F1
`,
  ],
  [
    "data.ndjson",
    `{"folio":1,"kind":"invoice","number":"F1","date":"2026-01-15","customer":{"name":"C\\u00f4t\\u00e9"},"lines":[{"item":"Tonte","amount":60.00}],"taxes":[{"tax":"TPS","amount":"3.00"}],"total":63.00}
{"folio":1,"kind":"payment","number":"P1","date":"2026-01-16","method":"Interac","amount":63.00,"applies":[{"document":"F1"}]}
`,
  ],
  [
    "data.json",
    `[{"folio":1,"kind":"sale","number":"V1","date":"2026-02-01","lines":[{"item":"Tonte","amount":"10"}],"taxes":[{"tax":"TPS","amount":0.50}],"method":"Interac","amount":10.50,"x-note":{"a":[1,null]}},
 {"folio":1,"kind":"credit-note","number":"C1","date":"2026-02-02","lines":[{"item":"Tonte","amount":5}],"taxes":[{"tax":"TPS","amount":0.25}]}]
`,
  ],
  [
    "ventes-01.csv",
    `No;Date;Client;Type;Article;Montant;TPS;Mode;Reçu;Facture payée
F1;15/01/2026;Tremblay;Facture;Tonte;60,00;5,00;;;
F2;16/01/2026;Gagnon;Soumission;Tonte;1,00;0,05;;;
F1;15/01/2026;Tremblay;Facture;"Tonte";40,00;;;;
P1;20/01/2026;Tremblay;Paiement;;;;Interac;105,00;F1
`,
  ],
  [
    "web-01.json",
    `[{"type":"sale","id":7,"day":"2026-03-01","buyer":{"name":"Zoé"},"items":[{"name":"Tonte","price":20.00}],"gst":1.00,"paid":{"with":"Interac","amount":21.00}},
{"type":"order","id":"8","day":"2026-03-02","buyer":{"name":"Éloi"},"items":[{"name":"Tonte","price":"2.00"},{"name":"Tonte","price":3}],"gst":0.25}]
`,
  ],
];

export const sources: Fuzzer = {
  name: "sources",
  quickRuns: 400,
  make: (random) => {
    const [path, text] = random.pick(texts);
    const [, other] = random.pick(texts);
    const changed = mutated(random, text, other, 1 + random.below(4));
    return { parts: [{ path, bytes: new TextEncoder().encode(changed) }] };
  },
  check: ({ parts }, subject) => {
    for (const part of parts) checkPart(part, subject);
    return 1;
  },
  canary: (subject) => ({
    ...subject,
    // Loses a row whose end meets the end of a chunk.
    compile: (request, output) => {
      const [file] = request.data;
      const done = subject.compile(request, output);
      const first = file === undefined ? undefined : [...file.chunks()][0];
      const isLost = first !== undefined && first.length < 8 && done.problems.length > 2;
      return isLost ? { ...done, problems: done.problems.slice(1) } : done;
    },
  }),
};

function checkPart({ path, bytes }: Part, subject: Subject): void {
  const whole = read(subject, { path, chunks: () => [bytes] });
  const text = new TextDecoder("utf-8").decode(bytes);
  claimProblems(whole.problems, plainBook().texts, [text]);
  claimShown(whole.problems, text, path);
  const size = 1 + (bytes.length % 61);
  const inParts = read(subject, { path, chunks: () => chunksOf(bytes, size) });
  claimSame(JSON.stringify(whole), JSON.stringify(inParts), "chunks decide nothing");
  if (!hasErrors(whole.problems))
    claimBalanced("sage50", [Buffer.concat(whole.blocks)], whole.report, new Map());
}

interface Reading extends Compilation {
  readonly blocks: readonly Uint8Array[];
}

function read(subject: Subject, file: DataFile): Reading {
  const blocks: Uint8Array[] = [];
  const compilation = subject.compile(
    { checked: plainBook().checked, data: [file] },
    { open: () => ({ write: (block) => blocks.push(block.slice()), close: () => {} }) },
  );
  return { ...compilation, blocks };
}

/** Each chunk in the same buffer, as a host may hand them over. */
function* chunksOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(size);
  for (let start = 0; start < bytes.length; start += size) {
    const part = bytes.subarray(start, start + size);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
  }
}

/** What stops a text is shown with what stands before it; what was left out has no place of its own. */
const elsewhere = new Set(["FOL5001", "FOL5002", "FOL5049"]);

/** Cut from the file, each place begins with what the problem shows of it. */
function claimShown(problems: readonly Problem[], text: string, path: string): void {
  const lineEnd = path.endsWith(".csv") ? /\r\n|\r|\n/ : /\n/;
  const lines = text.replace(/^\ufeff/, "").split(lineEnd);
  for (const { code, place } of problems) {
    if (place.in !== "data" || elsewhere.has(code)) continue;
    const { line, column, excerpt } = place;
    const shown = excerpt.slice(0, 80).split(" ")[0] ?? "";
    const there = (lines[line - 1] ?? "").slice(column - 1);
    claim(there.startsWith(shown), "a place in data shows what stands there", () => {
      return `${code} ${line}:${column} shows ${JSON.stringify(shown)}, there is ${JSON.stringify(there.slice(0, 80))}`;
    });
  }
}
