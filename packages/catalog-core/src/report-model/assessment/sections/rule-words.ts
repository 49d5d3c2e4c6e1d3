import type { PolicyPack } from "../../../engine/index.ts";
import { rules } from "../../../rules/index.ts";
import { citeSource, type SourceId } from "../../../sources.ts";
import { binding, wordsOf } from "../pack-words.ts";

const byId = new Map<string, (typeof rules)[number]>(rules.map((rule) => [rule.id, rule]));

/** A rule by its title; what the engine itself says has none and keeps its id. */
export const ruleTitle = (id: string): string => byId.get(id)?.title ?? id;

/** Why a rule asks what it asks, in one sentence; nothing where it speaks of an order that does not bind the place. */
export function ruleReason(id: string, pack: PolicyPack): string {
  const { plan, ordered } = wordsOf(pack);
  const why = byId.get(id)?.why ?? "";
  if (!why.includes("工作方案")) return why;
  return ordered ? why.replaceAll("工作方案", plan) : "";
}

/**
 * The first document that a rule rests on and that binds the place, with the article. The order itself goes by its short
 * name, which 概述 introduces; in a table its full one takes three lines.
 */
export function ruleBasis(id: string, pack: PolicyPack): string {
  const { order, plan } = wordsOf(pack);
  const first = (byId.get(id)?.basis ?? []).find(({ source }) => binding([source], pack).length > 0);
  if (first === undefined) return "";
  const cited = citeSource(first.source as SourceId);
  return `${cited === order ? plan : cited}${first.article}`;
}
