// Batch requests as the lines of a stage file: a document a line, ten to a batch. What makes a request the same
// request comes from what its documents are, never from what they say.
import type { Entry, Posting } from "../../journal/entry.ts";
import type { StageLine } from "../writer.ts";
import { type JsonFields, jsonText } from "./json.ts";
import { batchIdLength } from "./limits.ts";

export interface Request {
  readonly entity: string;
  /** The name under which `--ids` knows what it makes: `invoice:F1001`. */
  readonly key: string;
  readonly identity: string;
  readonly operation: "create" | "update" | "delete";
  /** Of what is there already: the version that it is of. */
  readonly version?: string;
  /** The request that QuickBooks refused before: sent again, it would be refused again. */
  readonly refused?: string | undefined;
  readonly body: JsonFields;
  readonly entry: Entry;
  /** What of the entry it posts. */
  readonly postings: readonly Posting[];
}

export interface StageHead {
  readonly name: string;
  readonly references: readonly string[];
  /** Requests in a batch. */
  readonly size: number;
}

type Digest = (text: string) => string;

export function* stageLines(
  { name, references, size }: StageHead,
  requests: readonly Request[],
  digest: Digest,
): Generator<StageLine> {
  const head = { folio: 1, target: "quickbooks", stage: name, references };
  yield { text: `${JSON.stringify(head).slice(0, -1)},"batches":[` };
  for (let start = 0; start < requests.length; start += size) {
    const batch = requests.slice(start, start + size);
    const isLast = start + size >= requests.length;
    yield* batchLines(batch, digest);
    yield { text: isLast ? "]}" : "]}," };
  }
  yield { text: "]}" };
}

function* batchLines(batch: readonly Request[], digest: Digest): Generator<StageLine> {
  const named = nameRequests(batch, digest);
  const documents = Object.fromEntries(
    named.map(({ bId, id, request }) => [bId, { key: request.key, requestid: id }]),
  );
  const all = requestId(digest(named.map(({ id }) => id).join("\n")));
  const head = { requestid: all, documents };
  yield { text: `${JSON.stringify(head).slice(0, -1)},"BatchItemRequest":[` };
  for (const [index, { bId, request }] of named.entries()) {
    const { operation, entity, body, entry, postings } = request;
    const text = jsonText({ bId, operation, [entity]: body });
    yield { text: index + 1 < named.length ? `${text},` : text, entry, postings };
  }
}

interface Named {
  readonly bId: string;
  readonly id: string;
  readonly request: Request;
}

/**
 * An update is another request than the creation, and that of another version another update. So is what is sent anew
 * once it was refused: QuickBooks answers a request that it has had with the answer of then.
 */
function nameRequests(batch: readonly Request[], digest: Digest): readonly Named[] {
  const taken = new Set<string>();
  return batch.map((request) => {
    const { identity, operation, version = "", refused } = request;
    const again = refused === undefined ? [] : [refused];
    const print = digest([identity, operation, version, ...again].join("\u0000"));
    let bId = print.slice(0, batchIdLength);
    for (let other = digest(print); taken.has(bId); other = digest(other)) {
      bId = other.slice(0, batchIdLength);
    }
    taken.add(bId);
    return { bId, id: requestId(print), request };
  });
}

/** In the form of a UUID of version 8, which is free for digests: 36 characters. */
function requestId(print: string): string {
  const variant = "89ab".charAt(Number.parseInt(print.charAt(16), 16) % 4);
  return [
    print.slice(0, 8),
    print.slice(8, 12),
    `8${print.slice(13, 16)}`,
    `${variant}${print.slice(17, 20)}`,
    print.slice(20, 32),
  ].join("-");
}
