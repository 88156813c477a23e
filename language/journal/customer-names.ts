// What customers are called: documents of one id may bear several names, as where a cardholder pays for a firm.
import type { Document } from "../model/document.ts";
import { fold } from "../text/names.ts";
import { partyOf } from "./party.ts";

/** Some hundred bytes for each customer that has an id or a number. */
export interface CustomerNames {
  readonly put: (document: Document) => void;
  /** Whether a document is of the customer that another one’s party names; undefined where nobody can tell. */
  readonly isOf: (document: Document, party: string) => boolean | undefined;
}

export function rememberCustomerNames(): CustomerNames {
  const names = new Map<string, Set<string> | string>();
  // Parties without a name are known by what else they have, which says nothing to who has only a name.
  const nameless = new Set<string>();
  return {
    put: (document) => {
      const { name = "" } = document.customer ?? {};
      if (name === "") {
        nameless.add(partyOf(document));
        return;
      }
      for (const mark of marksOf(document)) {
        const before = names.get(mark);
        const own = fold(name);
        if (before === undefined) names.set(mark, own);
        else if (typeof before !== "string") before.add(own);
        else if (before !== own) names.set(mark, new Set([before, own]));
      }
    },
    isOf: (document, party) => {
      const { id, number, name = "" } = document.customer ?? {};
      if (name === "" || party === "") return undefined;
      if (party === id || party === number) return true;
      const named = fold(party);
      if (fold(name) === named) return true;
      const others = marksOf(document).map((mark) => names.get(mark));
      if (others.some((one) => (typeof one === "object" ? one.has(named) : one === named))) {
        return true;
      }
      return nameless.has(party) ? undefined : false;
    },
  };
}

function marksOf({ customer: { id, number } = {} }: Document): readonly string[] {
  return [
    ...(id === undefined || id === "" ? [] : [`id ${id}`]),
    ...(number === undefined || number === "" ? [] : [`number ${number}`]),
  ];
}
