import {
  type AnyRule,
  Checker,
  type CheckReport,
  type Finding,
  type Metric,
  PolicyPack,
  type SourceFacts,
} from "../../src/engine/index.ts";
import { lawRegister } from "../../src/law-register/index.ts";
import type { DirectoryEntry, ImplementationItem, Source, StageDates } from "../../src/model/index.ts";
import { zhenping2018 } from "../../src/packs/index.ts";

const pack = (rule: AnyRule, options: Record<string, unknown>): PolicyPack =>
  PolicyPack.parse({
    schema: "zp.policy-pack/1",
    id: "test",
    version: "0",
    title: "测试",
    jurisdiction: { name: "镇坪县", divisionCode: "610927" },
    asOf: "2018-08-25",
    // A rule shows what it does also where its documents are younger than the day.
    conventions: { areaCode: "0915", laterSources: true },
    targets: {},
    rules: { [rule.id]: { options } },
    codeSchemes: [],
    schedule: zhenping2018.schedule,
  });

const laws = lawRegister();

interface AnyExample {
  readonly name: string;
  readonly asOf?: string;
  readonly options?: Record<string, unknown>;
  readonly item?: Partial<ImplementationItem>;
  readonly entry?: Partial<DirectoryEntry>;
  readonly items?: readonly Partial<ImplementationItem>[];
  readonly entries?: readonly Partial<DirectoryEntry>[];
  readonly stages?: readonly Partial<StageDates>[];
  readonly sources?: readonly Source[];
  readonly source?: Partial<Source>;
  readonly facts?: SourceFacts;
  readonly measurement?: object;
  readonly subject?: object;
  readonly data?: unknown;
}

/** Runs one rule on one of its examples through the engine, as any user of the core would. */
export function runExample(
  rule: AnyRule,
  example: AnyExample,
): Pick<CheckReport, "findings" | "coverage" | "faults"> {
  if (rule.level === "source" || rule.level === "target") return runDirectly(rule, example);
  const checker = new Checker({
    rules: [rule],
    metrics: [] as Metric[],
    pack: pack(rule, example.options ?? {}),
    asOf: example.asOf ?? "2018-08-25",
    laws,
  });
  for (const source of example.sources ?? []) checker.addSource(source);
  const entries = example.entry === undefined ? (example.entries ?? []) : [example.entry];
  const items = example.item === undefined ? (example.items ?? []) : [example.item];
  for (const [i, entry] of entries.entries()) checker.addEntry(deepFreeze({ id: `e${i + 1}`, ...entry }));
  for (const [i, item] of items.entries()) checker.add(deepFreeze({ id: `x${i + 1}`, ...item }));
  for (const [i, dates] of (example.stages ?? []).entries()) {
    checker.addStages(deepFreeze({ id: `s${i + 1}`, ...dates }));
  }
  return checker.finish();
}

/** Rules on tables and targets are asked directly: what they look at is made by the engine, not by a list. */
function runDirectly(
  rule: AnyRule,
  example: AnyExample,
): Pick<CheckReport, "findings" | "coverage" | "faults"> {
  const options = rule.options.parse(example.options ?? {});
  const context = {
    asOf: "2018-08-25",
    conventions: pack(rule, example.options ?? {}).conventions,
    hasColumn: () => true,
  };
  const outcome =
    rule.level === "source"
      ? rule.check(
          { id: "s", label: "表", layer: "implementation", present: [], ...example.source },
          example.facts!,
          options,
          context,
        )
      : rule.level === "target"
        ? rule.judge(
            {
              numerator: 0,
              denominator: 0,
              counted: 0,
              blank: 0,
              excluded: {},
              undetermined: 0,
              total: 0,
              decided: 0,
              decidable: 0,
              state: "measured",
              parts: {},
              variants: {},
              options: {},
              ...example.measurement,
            },
            { kind: "list", id: "list", label: "全部清单", ...example.subject },
            options,
            context,
          )
        : undefined;
  const violations = outcome?.kind === "fail" ? outcome.violations : [];
  return {
    faults: [],
    findings: violations.map(
      ({ path, data }): Finding => ({
        key: `${rule.id}|s|${path.join("/")}`,
        ruleId: rule.id,
        severity: rule.severity,
        desk: rule.desk ?? "unit",
        trial: rule.trial === true,
        subject: { kind: "source", id: "s", label: "表" },
        path: [...path] as Finding["path"],
        data: data as Finding["data"],
        message: rule.message(data),
        suggestion: rule.suggestion(data),
        basis: rule.basis.map(({ source, article }) => ({ source, article })) as unknown as Finding["basis"],
      }),
    ),
    coverage: [
      {
        ruleId: rule.id,
        subjects: 1,
        passed: outcome?.kind === "pass" ? 1 : 0,
        failed: outcome?.kind === "fail" ? 1 : 0,
        skipped: outcome?.kind === "skip" ? [{ because: outcome.because, count: 1 }] : [],
        blocked: [],
        faulted: 0,
        findings: violations.length,
        kept: violations.length,
      },
    ],
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner);
  }
  return value;
}
