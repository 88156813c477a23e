// Active items of the catalogue that the book does not declare.
import { unmappedItem } from "../../diagnostics/codes/unmapped-item.ts";
import type { Fix } from "../../diagnostics/problem.ts";
import type { Item } from "../../model/book.ts";
import { quoteName } from "../../model/resolve/names.ts";
import type { CatalogRow } from "../../sources/read-catalog.ts";
import { nearestName } from "../../text/names.ts";
import { type Check, type CheckContext, unreadableWords } from "../context.ts";
import { hasBase } from "../tables.ts";

export const unmappedItems: Check = {
  id: "unmapped-items",
  run: (context) => {
    const { book, catalogues } = context;
    // `item otherwise` takes them, as the book says; an unreadable declaration may be theirs.
    if (catalogues === undefined || book.otherwise.item !== undefined) return [];
    const unreadable = unreadableWords(context);
    return [...catalogues.rows.values()]
      .filter(({ name, active }) => active && !book.items.has(name) && !unreadable.has(name))
      .map((row) => {
        const unmatched = [...book.items.keys()].filter((name) => !catalogues.rows.has(name));
        const words = { item: row.name, near: nearestName(row.name, unmatched) };
        const place = row.origins.get("name") ?? row.origin;
        return unmappedItem.at(place, words, { fixes: declarations(context, row) });
      });
  },
};

/** A declaration like those of its neighbours, at the end of their file, for a person to look over. */
function declarations(context: CheckContext, row: CatalogRow): readonly Fix[] {
  const neighbour = neighbourOf(context, row);
  if (neighbour === undefined) return [];
  const tree = context.trees.find(({ path }) => path === neighbour.place.file);
  if (tree === undefined) return [];
  const end = tree.text.length;
  const before = tree.text === "" || tree.text.endsWith("\n") ? "" : "\n";
  const text = `${before}item ${quoteName(row.name)}${clausesLike(neighbour)}\n`;
  const like = neighbour.name ?? "";
  return [
    {
      title: { en: `Declare it like “${like}”`, fr: `Le déclarer comme «\u00a0${like}\u00a0»` },
      edits: [{ file: tree.path, span: { start: end, end }, text }],
    },
  ];
}

/** Of the items that the catalogue puts in the same category, the first that lacks nothing. */
function neighbourOf({ book, plan, catalogues }: CheckContext, row: CatalogRow): Item | undefined {
  if (row.category === undefined) return undefined;
  const planned = plan.items.find(
    ({ name, debit, credit, tax }) =>
      name !== null &&
      catalogues?.rows.get(name)?.category === row.category &&
      [debit, credit, tax].every((table) => hasBase(plan, table)),
  );
  return planned?.name == null ? undefined : book.items.get(planned.name);
}

function clausesLike({ category, slots, because }: Item): string {
  const code = (text: string) => (/^\d+$/.test(text) ? text : quoteName(text));
  const { debit, credit, tax } = slots;
  return [
    category === undefined ? "" : ` category ${quoteName(category)}`,
    debit.base === undefined ? "" : ` debit ${code(debit.base.value)}`,
    credit.base === undefined ? "" : ` credit ${code(credit.base.value)}`,
    tax.base === undefined ? "" : ` tax ${quoteName(tax.base.value)}`,
    because === undefined ? "" : ` because ${quoteName(because)}`,
  ].join("");
}
