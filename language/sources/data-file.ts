// A data file as the host hands it in: its path for messages, and its bytes.

export interface DataFile {
  readonly path: string;
  /** In bytes, where the host knows it before reading. */
  readonly size?: number;
  /** May be iterated several times. */
  readonly chunks: () => Iterable<Uint8Array>;
}
