// One id with two names in what is known of a package: what is of either would go to the same place there.
import { importIdShared } from "../diagnostics/codes/import-id-shared.ts";
import type { DataPlace, Problem } from "../diagnostics/problem.ts";
import type { IdKind } from "../model/target-ids.ts";

interface NamedId {
  readonly kind: IdKind;
  readonly name: string;
  readonly place: DataPlace;
}

/** Takes ids one after the other; false, and told, for one that another name has. */
export function watchIds(
  report: (problem: Problem) => void,
): (one: NamedId, id: string) => boolean {
  const owners = new Map<string, NamedId>();
  return (one, id) => {
    const { kind, name, place } = one;
    // QuickBooks may give an invoice and a payment the same id.
    const among = kind === "documents" ? name.slice(0, name.indexOf(":")) : "";
    const key = `${kind} ${among} ${id}`;
    const owner = owners.get(key);
    if (owner !== undefined && owner.name !== name) {
      const message = { en: "It stands here first", fr: "Il figure d’abord ici" };
      const related = [{ place: owner.place, message }];
      report(importIdShared.at(place, { kind, name, id, first: owner.name }, { related }));
      return false;
    }
    owners.set(key, one);
    return true;
  };
}
