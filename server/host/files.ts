// The one port to the disk. Command line, language server and export reach files only through it.

export interface Files {
  /** What stands in a folder, sorted by name. */
  readonly list: (folder: string) => readonly Listed[];
  /** Undefined where nothing has that name. Follows links. */
  readonly stat: (path: string) => Stat | undefined;
  /** The content in chunks, read as they are asked for; may be iterated several times. */
  readonly read: (path: string) => Iterable<Uint8Array>;
  /** A new file: fails where one of that name stands already. */
  readonly create: (path: string) => NewFile;
  /** Replaces what has the new name. */
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** With the folders above it; nothing happens where it stands already. */
  readonly makeFolder: (path: string) => void;
  /** Fails where something stands in it. */
  readonly removeFolder: (path: string) => void;
  /** The path with its links resolved. */
  readonly realPath: (path: string) => string;
  /** Makes the names in a folder survive a loss of power. */
  readonly syncFolder: (path: string) => void;
}

export interface Listed {
  readonly name: string;
  readonly kind: FileKind;
}

/** `other` is what is neither: a link (in lists), a device, a pipe. */
export type FileKind = "file" | "folder" | "other";

export interface Stat {
  readonly kind: FileKind;
  readonly size: number;
}

export interface NewFile {
  readonly write: (bytes: Uint8Array) => void;
  /** Returns once the bytes are on the disk. */
  readonly close: () => void;
}

export type DiskAction = "list" | "read" | "write";

/** The world's mistake: a disk that is full, a folder that may not be entered. Exit code 3. */
export class DiskError extends Error {
  override readonly name = "DiskError";
  readonly action: DiskAction;
  readonly path: string;
  /** A code of the operating system, such as `EACCES`, or one of ours in lower case. */
  readonly reason: string;

  constructor(action: DiskAction, path: string, reason: string) {
    super(`${action} ${path}: ${reason}`);
    this.action = action;
    this.path = path;
    this.reason = reason;
  }
}
