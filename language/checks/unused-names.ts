// Accounts, taxes, tax groups and categories that nothing uses.
import { unusedAccount } from "../diagnostics/codes/unused-account.ts";
import { unusedName } from "../diagnostics/codes/unused-name.ts";
import type { TextPlace } from "../diagnostics/problem.ts";
import type { NameKind } from "../model/book.ts";
import { type Check, type CheckContext, hasBrokenPieces } from "./context.ts";

export const unusedNames: Check = {
  id: "unused-names",
  run: (context) => {
    // What cannot be read may be what uses them.
    if (hasBrokenPieces(context)) return [];
    const { book } = context;
    return [
      ...unused(context, "account", book.accounts)
        // Headers and linked accounts are declared so that nothing posts to them; inactive ones, for history.
        .filter(({ declared }) => !declared.header && declared.linked === undefined)
        .filter(({ declared }) => declared.inactiveFrom === undefined)
        .map(({ declared }) => unusedAccount.at(declared.place, { code: declared.code })),
      ...(
        [
          ["tax", book.taxes],
          ["tax group", book.taxGroups],
          ["category", book.categories],
        ] as const
      ).flatMap(([of, names]) =>
        unused<{ name: string; place: TextPlace }>(context, of, names).map(({ declared }) =>
          unusedName.at(declared.place, { of, name: declared.name }),
        ),
      ),
    ];
  },
};

function unused<Declared>(
  { book }: CheckContext,
  of: NameKind,
  names: ReadonlyMap<string, Declared>,
): { name: string; declared: Declared }[] {
  const used = new Set(book.uses.filter((use) => use.of === of).map((use) => use.name));
  return [...names]
    .filter(([name]) => !used.has(name))
    .map(([name, declared]) => ({ name, declared }));
}
