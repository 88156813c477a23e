// `account`: code, class and what the package knows about it.
import { missingClause } from "../../diagnostics/codes/missing-clause.ts";
import type { AccountDeclaration, Inactive } from "../../syntax/tree.ts";
import type { Account, AccountClass } from "../book.ts";
import type { CivilDate } from "../calendar.ts";
import { ledgers } from "../target.ts";
import { dateIn } from "./literals.ts";
import { placeOf, report, type Scope } from "./resolution.ts";
import { readWord } from "./words.ts";

const classes: readonly AccountClass[] = ["asset", "liability", "equity", "revenue", "expense"];

export function resolveAccount(scope: Scope, declaration: AccountDeclaration): Account {
  const { code, title, linked, path } = declaration;
  const place = placeOf(scope, code.span);
  const ownClass = classOf(scope, declaration);
  const ledger =
    linked === undefined ? undefined : readWord(scope, linked.to, "linked to", ledgers);
  const inactiveFrom = resolveInactive(scope, declaration.inactive);
  return {
    code: code.text,
    class: ownClass ?? "asset",
    ...(ownClass === undefined ? { classUnknown: true } : {}),
    header: declaration.header !== undefined,
    place,
    end: placeOf(scope, { start: declaration.span.end, end: declaration.span.end }),
    ...(title === undefined ? {} : { title: title.text }),
    ...(ledger === undefined ? {} : { linked: ledger }),
    ...(inactiveFrom === undefined ? {} : { inactiveFrom }),
    ...(path === undefined ? {} : { path: path.text }),
  };
}

/** `inactive` alone means always; a date that does not exist is taken for none. */
export function resolveInactive(
  scope: Scope,
  inactive: Inactive | undefined,
): CivilDate | "always" | undefined {
  if (inactive === undefined) return undefined;
  return inactive.from === undefined ? "always" : dateIn(scope, inactive.from);
}

function classOf(
  scope: Scope,
  { class: written, code }: AccountDeclaration,
): AccountClass | undefined {
  if (written !== undefined) return readWord(scope, written, "account", classes);
  const words = {
    of: "account",
    name: code.text,
    clause: { en: "class", fr: "sa classe" },
    known: classes,
  } as const;
  report(scope, missingClause.at(placeOf(scope, code.span), words));
  return undefined;
}
