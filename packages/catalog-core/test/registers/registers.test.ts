import { expect, test } from "vitest";
import { codeSchemes } from "../../src/codes/index.ts";
import { metrics } from "../../src/metrics/index.ts";
import { packs } from "../../src/packs/index.ts";
import { bareHeader } from "../../src/records/index.ts";
import { rules } from "../../src/rules/index.ts";
import { terms } from "../../src/terms/index.ts";

/*
 * A rule, a metric, a code scheme or a pack is a file and a line in the index of its kind. A file whose line was
 * forgotten would do nothing, and nothing would say so.
 */
type Module = Record<string, unknown>;
const files: Record<string, Record<string, Module>> = {
  rule: import.meta.glob<Module>("../../src/rules/*/*.ts", { eager: true }),
  metric: import.meta.glob<Module>("../../src/metrics/*/*.ts", { eager: true }),
  scheme: import.meta.glob<Module>("../../src/codes/schemes/*.ts", { eager: true }),
  pack: import.meta.glob<Module>("../../src/packs/*.ts", { eager: true }),
};

test.each([
  ["rule", rules, "basis", "packages/catalog-core/src/rules/index.ts"],
  ["metric", metrics, "observe", "packages/catalog-core/src/metrics/index.ts"],
  ["scheme", codeSchemes, "parse", "packages/catalog-core/src/codes/schemes/index.ts"],
  ["pack", packs, "codeSchemes", "packages/catalog-core/src/packs/index.ts"],
])("every %s that has a file has its line", (kind, registered, mark, index) => {
  const known = new Set<unknown>(registered);
  const forgotten = Object.entries(files[kind] ?? {}).flatMap(([path, module]) =>
    Object.values(module)
      .filter((value) => typeof value === "object" && value !== null && "id" in value && mark in value)
      .filter((value) => !known.has(value))
      .map(() => `${path.replace("../../src/", "packages/catalog-core/src/")} has no line in ${index}`),
  );
  expect(forgotten).toEqual([]);
});

/** Headers that real lists use for either element; their cells decide, or a person does. */
const eitherOf: Record<string, readonly string[]> = {
  "implementation 承办机构": ["implementingBody", "undertakingOffice"],
  "implementation 办理环节": ["procedure", "steps"],
};

test("no header is a synonym of two elements: where it means two things, a mapping says which", () => {
  const elementsOf = new Map<string, string[]>();
  for (const { element, label, synonyms = [], layers } of terms) {
    for (const layer of layers) {
      for (const word of new Set([label, ...synonyms].map(bareHeader))) {
        const header = `${layer} ${word}`;
        elementsOf.set(header, [...(elementsOf.get(header) ?? []), element]);
      }
    }
  }
  const ambiguous = [...elementsOf].filter(([, elements]) => elements.length > 1);
  expect(Object.fromEntries(ambiguous)).toEqual(eitherOf);
});
