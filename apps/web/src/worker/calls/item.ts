import type { AnyRule, Finding } from "@zp/catalog-core/engine";
import { rules } from "@zp/catalog-core/rules";
import { citeSource, type SourceId } from "@zp/catalog-core/sources";
import { CallError } from "../../rpc/index.ts";
import type { BasisView, FindingDetail, ItemQuery, ItemView } from "../../session/protocol.ts";
import { findingOf } from "../findings/by-sign.ts";
import { type IndexedFinding, indexedFindings, rowOf } from "../findings/rows.ts";
import { fixesOfFindings, fixId, hasReason, mergedFixes, offeredFixes } from "../fixes/index.ts";
import { type Held, remembered } from "../held.ts";
import { excerptOf } from "../item/excerpt.ts";
import { elementsOf, entriesById } from "../item/subjects.ts";
import { stretchesOf } from "./fixes.ts";

/** So many findings of one subject show their cell: a table as a whole can have hundreds. */
const WITH_EXCERPT = 40;

const ruleById = new Map<string, AnyRule>(rules.map((rule) => [rule.id, rule]));

export const findingsBySubject = remembered((held: Held): ReadonlyMap<string, readonly IndexedFinding[]> => {
  const bySubject = new Map<string, IndexedFinding[]>();
  for (const one of indexedFindings(held)) {
    const { id } = one.finding.subject;
    const own = bySubject.get(id);
    if (own === undefined) bySubject.set(id, [one]);
    else own.push(one);
  }
  return bySubject;
});

/** An item with all that is found about it, each finding with its cell and its rule. */
export function item(held: Held, query: ItemQuery): ItemView {
  const id = "subject" in query ? query.subject : findingOf(held, query.finding)?.finding.subject.id;
  const own = id === undefined ? [] : (findingsBySubject(held).get(id) ?? []);
  const known = id === undefined ? undefined : entriesById(held).get(id);
  if (id === undefined || (known === undefined && own.length === 0)) {
    throw new CallError({ kind: "user", message: "没有这个事项，或它已不在现在打开的清单里。" });
  }
  const subject = own[0]?.finding.subject;
  const details = own.map((one, at) => detailOf(held, one, at < WITH_EXCERPT));
  const byElement = new Map<string, string[]>();
  for (const { finding } of own) {
    const [element = ""] = finding.path;
    byElement.set(element, [...(byElement.get(element) ?? []), finding.key]);
  }
  const rest = held.reading.result.provenance.unread(id);
  return {
    revision: held.revision,
    subject: id,
    kind: subject?.kind ?? (known?.layer === "directory" ? "directory-entry" : "implementation-item"),
    label: subject?.label ?? String(known?.entry.name ?? id),
    unit: subject?.unit ?? unitText(known?.entry),
    findings: details,
    elements: known === undefined ? [] : elementsOf(held, known, byElement),
    rest: rest.map(({ header, raw }) => ({ header, raw })),
    ...(known?.previous === undefined ? {} : { previous: known.previous }),
    ...(known?.next === undefined ? {} : { next: known.next }),
  };
}

const unitText = (entry: Readonly<Record<string, unknown>> | undefined): string =>
  String(entry?.compilingUnit ?? entry?.implementingBody ?? "");

const forceLabels = { must: "必须", should: "原则上", may: "参考" } as const;

function detailOf(held: Held, one: IndexedFinding, withExcerpt: boolean): FindingDetail {
  const { finding } = one;
  const rule = ruleById.get(finding.ruleId);
  const place = held.reading.placeOf(finding);
  const { provenance } = held.reading.result;
  const [, ...others] = provenance.locate(finding.subject.id, finding.path);
  const [name] = provenance.locate(finding.subject.id, ["name"]);
  const excerpt = withExcerpt ? excerptOf(held, place, others, name) : undefined;
  return {
    ...rowOf(one, held),
    why: rule?.why ?? "",
    notFor: namedRules(rule?.notFor ?? ""),
    basis: finding.basis.map(({ source, article }): BasisView => {
      const cited = rule?.basis.find((own) => own.source === source && own.article === article);
      return {
        source: citeSource(source as SourceId),
        article,
        ...(cited?.quote === undefined ? {} : { quote: cited.quote }),
        force: cited === undefined ? "" : forceLabels[cited.force],
      };
    }),
    ...fixOf(held, finding),
    ...(finding.waiver === undefined ? {} : { waiver: finding.waiver }),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}

/** Rules are cited by their ids; people know them by their titles. */
const namedRules = (text: string): string =>
  text.replaceAll(/规则 ([a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*) ?/gu, (cited, id: string) => {
    const title = ruleById.get(id)?.title;
    return title === undefined ? cited : `规则“${title}”`;
  });

/** What a finding offers, or why its cell did not take it. */
function fixOf(held: Held, { key, ruleId, subject, path }: Finding): Pick<FindingDetail, "fix"> {
  const offered = fixesOfFindings(held).get(key) ?? [];
  if (offered.length > 0) {
    const alike = offeredFixes(held).filter((fix) => hasReason(fix, ruleId)).length;
    return {
      fix: { ids: offered.map(fixId), stretches: offered.flatMap(stretchesOf), alike, refused: "" },
    };
  }
  if (held.refused.size === 0) return {};
  const places = new Set(held.reading.result.provenance.locate(subject.id, path).map(fixId));
  const tried = mergedFixes(held.accepted).find((fix) => places.has(fixId(fix)) && hasReason(fix, ruleId));
  const refused = tried === undefined ? undefined : held.refused.get(fixId(tried));
  return tried === undefined || refused === undefined
    ? {}
    : { fix: { ids: [], stretches: stretchesOf(tried), alike: 0, refused } };
}
