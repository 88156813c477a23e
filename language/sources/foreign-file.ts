// Files of another kind under the name of a data file: what a person sees in them says nothing, their first bytes do.
import { formatOfName } from "./format.ts";

export type ForeignKind =
  | "workbook"
  | "old workbook"
  | "PDF"
  | "web page"
  | "XML"
  | "compressed"
  | "RTF"
  | "image"
  | "JSON";

/** Bytes that are looked at. */
const signatureLength = 512;

/** What a file is that begins so; undefined where nothing speaks against its being data. */
function foreignKind(path: string, head: Uint8Array): ForeignKind | undefined {
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (found !== undefined) return found.kind;
  const start = String.fromCharCode(...head.subarray(0, signatureLength))
    .replace(/^ï»¿/, "")
    .trimStart()
    .toLowerCase();
  if (/^<(?:!doctype html|html|head|body)[\s>]/.test(start)) return "web page";
  if (/^<(?:\?xml|!doctype)[\s>]/.test(start)) return "XML";
  if (start.startsWith("{\\rtf")) return "RTF";
  return formatOfName(path) === "csv" && /^(?:\{\s*"|\[\s*\{)/.test(start) ? "JSON" : undefined;
}

const signatures: readonly { readonly kind: ForeignKind; readonly bytes: readonly number[] }[] = [
  // An .xlsx is a folder compressed as ZIP.
  { kind: "workbook", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "old workbook", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "PDF", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "compressed", bytes: [0x1f, 0x8b] },
  { kind: "image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "image", bytes: [0xff, 0xd8, 0xff] },
];

/** The chunks of a file as they come, or none of them where its beginning is that of another kind. */
export function* unlessForeign(
  path: string,
  chunks: Iterable<Uint8Array>,
  tell: (kind: ForeignKind) => void,
): Generator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for (const chunk of chunks) {
    if (head === undefined) {
      yield chunk;
      continue;
    }
    // Most files come in chunks that are larger than what is looked at: those are not copied.
    const start: Uint8Array = head.length === 0 ? chunk : joined(head, chunk);
    if (start.length < signatureLength) {
      head = start.slice();
      continue;
    }
    head = undefined;
    const kind = foreignKind(path, start);
    if (kind !== undefined) return tell(kind);
    yield start;
  }
  if (head === undefined || head.length === 0) return;
  const kind = foreignKind(path, head);
  if (kind !== undefined) return tell(kind);
  yield head;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
