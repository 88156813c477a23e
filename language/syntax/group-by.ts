// chevrotain 13 needs `Object.groupBy`, which Node has from version 21. Imported before chevrotain.

type GroupBy = (
  items: Iterable<unknown>,
  key: (item: unknown, index: number) => PropertyKey,
) => object;

const groupBy: GroupBy = (items, key) => {
  const groups = new Map<PropertyKey, unknown[]>();
  let index = 0;
  for (const item of items) {
    const name = key(item, index++);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return Object.fromEntries(groups);
};

if (!("groupBy" in Object)) {
  Object.defineProperty(Object, "groupBy", { value: groupBy, configurable: true, writable: true });
}
