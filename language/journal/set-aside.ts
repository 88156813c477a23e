// Void documents and drafts: nothing is booked of them, and what names one is told what it is.
import { kept } from "../diagnostics/define.ts";
import type { Place } from "../diagnostics/problem.ts";
import type { Document } from "../model/document.ts";
import { type DocumentKind, documentKinds, isPurchase } from "../model/document-fields.ts";
import * as limits from "../text/limits.ts";
import { normalizeName } from "../text/names.ts";
import { kindsNamed } from "./near-numbers.ts";
import { partyOf } from "./party.ts";
import { createTextTable } from "./text-table.ts";

export interface SetAside {
  readonly find: (by: Document, named: string) => FoundAside | undefined;
}

export interface FoundAside {
  readonly status: "void" | "draft";
  /** Whether it could be named if it were neither void nor a draft. */
  readonly fits: boolean;
  /** Undefined past as many as are remembered with their places. */
  readonly place: Place | undefined;
}

export interface Setting extends SetAside {
  readonly put: (document: Document, status: FoundAside["status"]) => void;
}

/** Numbers only, of all of them: a system may export every draft that anybody ever began. */
export function rememberSetAside(): Setting {
  const tables = { void: createTextTable(), draft: createTextTable() };
  const places = new Map<string, Place>();
  const lookUp = (name: string, fits: boolean): FoundAside | undefined => {
    const { void: voids, draft: drafts } = tables;
    const status =
      voids.find(name) !== -1 ? "void" : drafts.find(name) !== -1 ? "draft" : undefined;
    return status === undefined ? undefined : { status, fits, place: places.get(name) };
  };
  return {
    put: (document, status) => {
      const { kind, number, origin } = document;
      const party = isPurchase(kind) ? partyOf(document) : "";
      // Who names no supplier means any.
      for (const whose of party === "" ? [party] : [party, ""]) {
        const name = nameOf(kind, number, whose);
        tables[status].add(name);
        if (places.size < limits.refusedDocuments && !places.has(name))
          places.set(name, kept(origin));
      }
    },
    find: (by, named) => {
      if (tables.void.size() + tables.draft.size() === 0) return undefined;
      const fitting = kindsNamed(by.kind);
      const others = documentKinds.filter((kind) => !fitting.includes(kind));
      for (const kind of [...fitting, ...others]) {
        // Suppliers number theirs as they like: who names a supplier's bill means no other's.
        const whose = isPurchase(kind) && isPurchase(by.kind) ? partyOf(by) : "";
        const found = lookUp(nameOf(kind, named, whose), fitting.includes(kind));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function nameOf(kind: DocumentKind, number: string, supplier: string): string {
  return `${kind}\u0000${normalizeName(number)}\u0000${supplier}`;
}
