import type { Enabled } from "./compile.ts";
import type { Finding } from "./finding.ts";
import type { ElementPath } from "./outcome.ts";
import type { AnyRule, SubjectRef } from "./rule.ts";

/** The finding that a violation makes: its key survives rewording, re-ordering and changed values. */
export function makeFinding(
  { rule, severity, citations }: Pick<Enabled<AnyRule>, "rule" | "severity" | "citations">,
  subject: SubjectRef,
  path: ElementPath,
  data: unknown,
): Finding {
  const fix = rule.fix?.(data) ?? [];
  return {
    key: `${rule.id}|${subject.id}|${path.join("/")}`,
    ruleId: rule.id,
    severity,
    desk: rule.desk ?? "unit",
    trial: rule.trial === true,
    subject: {
      kind: subject.kind,
      id: subject.id,
      label: subject.label,
      ...(subject.unit === undefined ? {} : { unit: subject.unit }),
      ...(subject.sourceId === undefined ? {} : { sourceId: subject.sourceId }),
    },
    path: [...path],
    data: data as Finding["data"],
    message: rule.message(data),
    suggestion: rule.suggestion(data),
    basis: citations.map(({ source, article }) => ({ source, article })) as Finding["basis"],
    ...(fix.length === 0 ? {} : { fix: [...fix] }),
  };
}
