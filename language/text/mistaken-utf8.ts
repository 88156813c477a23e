// Tells UTF-8 that is read as Windows-1252, where every byte is some letter and nothing looks wrong to a program.

export interface Witness {
  readonly see: (bytes: Uint8Array) => void;
  /** The offset of the first letter of UTF-8, if all letters beyond ASCII are such; else undefined. */
  readonly mistaken: () => number | undefined;
}

/**
 * Hears all bytes of a text. `é` in UTF-8 is C3 A9, which Windows-1252 reads as `Ã©`: no language writes that.
 * Counted are only the letters and marks that a text of Western Europe has, so that a capital before a
 * no-break space (`QUALITÉ :`) is taken for what it is.
 */
export function watchForUtf8(): Witness {
  let offset = 0;
  let first: number | undefined;
  let lead = 0;
  /** Bytes that must still follow: 2 after E2, else 1. */
  let wanted = 0;
  let otherwise = false;
  return {
    see: (bytes) => {
      for (let index = 0; index < bytes.length && !otherwise; index++) {
        const byte = bytes[index] ?? 0;
        if (wanted > 0) {
          if (!goesOn(lead, wanted, byte)) otherwise = true;
          wanted--;
        } else if (byte >= 0x80) {
          lead = byte;
          wanted = following(byte);
          if (wanted === 0) otherwise = true;
          first ??= offset + index;
        }
      }
      offset += bytes.length;
    },
    mistaken: () => (otherwise || wanted > 0 ? undefined : first),
  };
}

/** C2 and C3 begin the letters and marks of Latin-1, C5 `Œ` and `œ`, E2 dashes, curly quotes and the euro. */
function following(lead: number): number {
  if (lead === 0xc2 || lead === 0xc3 || lead === 0xc5) return 1;
  return lead === 0xe2 ? 2 : 0;
}

function goesOn(lead: number, wanted: number, byte: number): boolean {
  if (lead === 0xc5) return byte === 0x92 || byte === 0x93;
  if (lead === 0xe2 && wanted === 2) return byte >= 0x80 && byte <= 0x84;
  return byte >= 0x80 && byte <= 0xbf;
}
