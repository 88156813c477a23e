// Accounts, taxes, tax groups and categories that nothing uses.
import { unusedAccount } from "../diagnostics/codes/unused-account.ts";
import { unusedName } from "../diagnostics/codes/unused-name.ts";
import type { TextPlace } from "../diagnostics/problem.ts";
import type { Book, NameKind, Source } from "../model/book.ts";
import { type Check, type CheckContext, unreadableWords } from "./context.ts";
import { meantByMistake } from "./mistaken-uses.ts";

export const unusedNames: Check = {
  id: "unused-names",
  run: (context) => {
    const { book } = context;
    const meant = meantByMistake(book);
    const isMeant = (of: NameKind) => (name: string) => meant.get(of)?.has(name) === true;
    return [
      ...unused(context, "account", book.accounts, isMeant("account"))
        // Headers and linked accounts are declared so that nothing posts to them; inactive ones, for history.
        .filter(({ declared }) => !declared.header && declared.linked === undefined)
        .filter(({ declared }) => declared.inactiveFrom === undefined)
        .map(({ declared }) => unusedAccount.at(declared.place, { code: declared.code })),
      ...(
        [
          ["tax", book.taxes],
          // Where a column may name any of them, only the data knows which are used.
          ["tax group", mayBeNamedByData(book) ? new Map() : book.taxGroups],
          ["category", book.categories],
        ] as const
      ).flatMap(([of, names]) =>
        unused<{ name: string; place: TextPlace }>(context, of, names, isMeant(of)).map(
          ({ declared }) => unusedName.at(declared.place, { of, name: declared.name }),
        ),
      ),
    ];
  },
};

/** Without a source, data come in Folio's own form, which has a column for it. */
function mayBeNamedByData({ sources }: Book): boolean {
  return sources.length === 0 || sources.some(namesTaxGroups);
}

/** Values that are listed are all there are, and the list uses them. A source without fields reads canonical columns. */
function namesTaxGroups({ mapping: { fields } }: Source): boolean {
  const named = ["taxGroup", "line.taxGroup"].map((field) => fields.get(field));
  return (
    fields.size === 0 ||
    named.some((field) => field?.column !== undefined && field.values.size === 0)
  );
}

function unused<Declared extends { readonly place: TextPlace }>(
  context: CheckContext,
  of: NameKind,
  names: ReadonlyMap<string, Declared>,
  isMeant: (name: string) => boolean,
): { name: string; declared: Declared }[] {
  // What cannot be read may be what uses them.
  const unreadable = unreadableWords(context);
  const packs = new Set(context.book.packs.flatMap(({ files }) => files));
  const used = new Set<string>();
  for (const use of context.book.uses) if (use.of === of) used.add(use.name);
  return (
    [...names]
      .filter(([name]) => !used.has(name) && !unreadable.has(name) && !isMeant(name))
      // A pack holds what some book needs: what this one does not is no loss.
      .filter(([, { place }]) => !packs.has(place.file))
      .map(([name, declared]) => ({ name, declared }))
  );
}
