/** Names of units without that of the county, where they bear it; two that would bear one name keep their own. */
export function shortNames(units: readonly string[], county: string): (unit: string) => string {
  const short = new Map(
    units.map((unit) => [
      unit,
      unit.startsWith(county) && unit.length > county.length ? unit.slice(county.length) : unit,
    ]),
  );
  const taken = new Set<string>();
  const twice = new Set([...short.values()].filter((name) => taken.has(name) || !taken.add(name)));
  return (unit) => {
    const name = short.get(unit) ?? unit;
    return twice.has(name) ? unit : name;
  };
}
