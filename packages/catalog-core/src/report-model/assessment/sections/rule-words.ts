import { rules } from "../../../rules/index.ts";
import { citeSource, type SourceId } from "../../../sources.ts";

const byId = new Map<string, (typeof rules)[number]>(rules.map((rule) => [rule.id, rule]));

/** A rule by its title; what the engine itself says has none and keeps its id. */
export const ruleTitle = (id: string): string => byId.get(id)?.title ?? id;

/** Why a rule asks what it asks, in one sentence. */
export const ruleReason = (id: string): string => byId.get(id)?.why ?? "";

/** The order itself goes by its short name, which 概述 introduces; in a table its full one takes three lines. */
export const PLAN = "工作方案";
const shortCite = (id: SourceId): string => (id === "zp-2018-98" ? PLAN : citeSource(id));

/** The first document that a rule rests on, with the article. */
export function ruleBasis(id: string): string {
  const [first] = byId.get(id)?.basis ?? [];
  return first === undefined ? "" : `${shortCite(first.source as SourceId)}${first.article}`;
}
