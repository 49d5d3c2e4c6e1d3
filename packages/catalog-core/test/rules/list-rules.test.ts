import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnyListRule, Conventions, type ListOutcome } from "../../src/engine/index.ts";
import type { DirectoryEntry, ImplementationItem } from "../../src/model/index.ts";
import { rules } from "../../src/rules/index.ts";

/* Rules that hold items against one another, over lists cut, saved, read back and merged in every way. */

const listRules = rules.filter((rule): rule is AnyListRule => rule.level === "list");

const basicCode = fc.constantFrom(
  "000120014000",
  "00012001400Y",
  "000120014001",
  "0100123000",
  "无",
  "民政-07",
);
const unit = fc.constantFrom("县民政局", "县水利局");
const itemType = fc.constantFrom("permit" as const, "payment" as const, {
  kind: "unreadable" as const,
  raw: "甲",
});
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 4 });
/** Without the keys whose value is undefined, as a reader makes it. */
const sparse = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const item = fc
  .record({
    name: maybe(fc.constantFrom("兽药经营许可", "取水许可")),
    basicCode: maybe(basicCode),
    implementationCode: maybe(
      fc.constantFrom("11610927MB0000019W4000120014000", " 11610927MB0000019W4000120014000", "甲", "无"),
    ),
    handlingItemCode: maybe(fc.constantFrom("01", "02")),
    implementingBodyCode: maybe(fc.constantFrom("11610927MB0000019W", "11610927MB0000019w", "610927-MZ")),
    implementingBody: maybe(unit),
    places: maybe(fc.constantFrom("一楼", "二楼")),
    itemType: maybe(itemType),
    audience: maybe(
      fc.constantFrom(["natural-person" as const], [{ kind: "unreadable" as const, raw: "3" }]),
    ),
    statutoryTimeLimit: maybe(
      fc.constantFrom(
        { kind: "duration" as const, amount: 20, unit: "workday" as const },
        { kind: "duration" as const, amount: 20, unit: "unstated" as const },
      ),
    ),
    sourceId: maybe(fc.constantFrom("甲表", "乙表")),
  })
  .map((record) => ({ layer: "item" as const, record: sparse(record) }));
const entry = fc
  .record({
    name: maybe(fc.constantFrom("兽药经营许可证核发", "林木采伐")),
    basicCode: maybe(basicCode),
    implementingBody: maybe(unit),
    itemType: maybe(itemType),
    status: maybe(fc.constantFrom("suspended" as const, "in-force" as const)),
  })
  .map((record) => ({ layer: "entry" as const, record: sparse(record) }));

const list = fc
  .array(fc.oneof({ weight: 4, arbitrary: item }, entry), { maxLength: 14 })
  .map((rows) => rows.map((row, i) => ({ ...row, record: { id: `s${i}`, ...row.record } })));
type Row = typeof list extends fc.Arbitrary<infer Rows> ? Rows : never;

const context = { asOf: "2018-08-25", conventions: Conventions.parse({}), hasColumn: () => true };

function stateOf(rule: AnyListRule, rows: Row): unknown {
  const state = rule.init();
  const options = rule.options.parse({});
  for (const { layer, record } of rows) {
    if (layer === "item") rule.add?.(state, record as ImplementationItem, options, context);
    else rule.addEntry?.(state, record as DirectoryEntry, options, context);
  }
  return state;
}

/** The answer in an order of its own: the engine sorts findings, so their order is nobody's concern. */
function answer(rule: AnyListRule, state: unknown) {
  const outcome: ListOutcome<unknown> = rule.finish(state, rule.options.parse({}), context);
  const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).toSorted();
  return { ...outcome, violations: sorted(outcome.violations), skipped: sorted(outcome.skipped) };
}

const throughJson = (rule: AnyListRule, state: unknown): unknown =>
  rule.load(JSON.parse(JSON.stringify(rule.save(state))));

describe.each(listRules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  it("says the same of a list in one run, in parts, and after a rest on disk", () => {
    fc.assert(
      fc.property(list, fc.nat(14), fc.nat(14), (rows, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const whole = answer(rule, stateOf(rule, rows));
        const parts = [rows.slice(0, first), rows.slice(first, second), rows.slice(second)].map((part) =>
          throughJson(rule, stateOf(rule, part)),
        );
        const merged = throughJson(rule, rule.init());
        for (const part of parts) rule.merge(merged, part);
        expect(answer(rule, merged)).toEqual(whole);
        // The other grouping: what comes later is put together first.
        const [head, middle, tail] = [
          rows.slice(0, first),
          rows.slice(first, second),
          rows.slice(second),
        ].map((part) => stateOf(rule, part));
        rule.merge(middle, tail);
        rule.merge(head, middle);
        expect(answer(rule, head)).toEqual(whole);
      }),
    );
  });

  it("does not change what it is given, nor answer differently when asked twice", () => {
    fc.assert(
      fc.property(list, (rows) => {
        const before = JSON.stringify(rows);
        const state = stateOf(rule, rows);
        expect(answer(rule, state)).toEqual(answer(rule, state));
        expect(JSON.stringify(rows)).toBe(before);
      }),
    );
  });

  it("gives each finding a key of its own", () => {
    fc.assert(
      fc.property(list, (rows) => {
        const outcome: ListOutcome<unknown> = rule.finish(
          stateOf(rule, rows),
          rule.options.parse({}),
          context,
        );
        const keys = outcome.violations.map(({ subject, path }) => `${subject.id}|${path.join("/")}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
