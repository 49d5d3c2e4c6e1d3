import type { ElementPath } from "../engine/index.ts";

/**
 * Which places are spoken of when only these were touched: `promisedTimeLimit`, `materials`, or in a list of rows
 * `materials.m1.name` by the row's id. Whoever touched a part touched the whole: a finding on all materials is told when
 * one of them was changed, one on another material is not.
 */
export function touchedPlaces(touched: Iterable<string>): (path: ElementPath) => boolean {
  const places = new Set(touched);
  const wholes = new Set<string>();
  for (const place of places) {
    for (let end = place.indexOf("."); end !== -1; end = place.indexOf(".", end + 1)) {
      wholes.add(place.slice(0, end));
    }
  }
  return (path) => {
    let place = "";
    for (const part of path) {
      place = place === "" ? part : `${place}.${part}`;
      if (places.has(place)) return true;
    }
    return wholes.has(place);
  };
}
