import { check } from "@zp/catalog-core";
import { Conventions, type MetricReport } from "@zp/catalog-core/engine";
import { conventionLabels } from "@zp/catalog-core/explain";
import { CallError } from "../../rpc/index.ts";
import type { ConventionOverrides } from "../../session/protocol.ts";
import type { Held } from "../held.ts";

/** Figures under conventions that a person tries out, beside those under the pack. */
export interface Tried {
  readonly conventions: Conventions;
  readonly report: MetricReport;
  /** Whether anything is set otherwise than in the pack. */
  readonly differs: boolean;
}

/** The last of each county: a view asks for figures, groups, items and charts of the same conventions. */
const last = new WeakMap<Held, { readonly key: string; readonly tried: Tried }>();

/**
 * The figures of what is held, by the core, with some conventions of the pack set otherwise.
 *
 * @throws CallError where a convention has no such value
 */
export function triedOut(held: Held, overrides: ConventionOverrides = {}): Tried {
  const key = JSON.stringify(overrides);
  const known = last.get(held);
  if (known?.key === key) return known.tried;
  const conventions = conventionsOf(held, overrides);
  const differs = Object.keys(overrides).length > 0;
  const tried = {
    conventions,
    differs,
    report: differs ? measure(held, conventions) : held.report.metrics,
  };
  last.set(held, { key, tried });
  return tried;
}

function conventionsOf({ pack }: Held, overrides: ConventionOverrides): Conventions {
  const parsed = Conventions.safeParse({ ...pack.conventions, ...overrides });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? "");
  const label = (conventionLabels as Readonly<Record<string, string>>)[key];
  throw new CallError({
    kind: "user",
    message:
      label === undefined
        ? "地址里有这个政策包没有的口径。请恢复政策包口径后再试改。"
        : `口径“${label}”不能取这个值。请恢复政策包口径后再试改。`,
  });
}

const measure = ({ reading, report, pack }: Held, conventions: Conventions): MetricReport =>
  check(reading.catalogue, { pack: { ...pack, rules: {}, conventions }, asOf: report.asOf, rules: [] })
    .metrics;
