/** What stands under each key, in the order of the list; what has no key is left out, what has several stands under each. */
export function groupBy<Thing, Key extends string | number>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key | readonly Key[] | undefined,
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const keys = keyOf(thing);
    if (keys === undefined) continue;
    for (const key of Array.isArray(keys) ? (keys as readonly Key[]) : [keys as Key]) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [thing]);
      else group.push(thing);
    }
  }
  return groups;
}
