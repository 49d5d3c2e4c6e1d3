import { useMemo } from "react";
import { go, hrefOf, type Route, replaceRoute, useRoute } from "../app/route.ts";
import type { FindingFilter, GroupBy, PileId, Severity, SortBy } from "../session/protocol.ts";

/** How the table of findings is set; the address holds it, so that the back button leads through it. */
export interface FindingsAddress {
  readonly by: GroupBy;
  readonly sort: "weight" | "count" | "list" | "name";
  readonly pile: string;
  readonly severity: string;
  readonly unit: string;
  readonly rule: string;
  readonly file: string;
  readonly fixable: "" | "yes" | "no";
  readonly waived: boolean;
  readonly text: string;
  /** Sign of the finding that is open; empty for none. */
  readonly open: string;
}

const groupings: readonly string[] = ["rule", "unit", "item", "none"] satisfies GroupBy[];
const orders: readonly string[] = ["weight", "count", "list", "name"];

/** What an address says; what it does not say, or says wrongly, is as usual. */
export function addressIn({ params }: Pick<Route, "params">): FindingsAddress {
  const { by = "", sort = "", fix = "" } = params;
  return {
    by: (groupings.includes(by) ? by : "rule") as GroupBy,
    sort: (orders.includes(sort) ? sort : "weight") as FindingsAddress["sort"],
    pile: params.pile ?? "",
    severity: params.severity ?? "",
    unit: params.unit ?? "",
    rule: params.rule ?? "",
    file: params.file ?? "",
    fixable: fix === "yes" || fix === "no" ? fix : "",
    waived: params.waived === "yes",
    text: params.q ?? "",
    open: params.open ?? "",
  };
}

/** The same as parameters; what is as usual is left out. */
export function paramsOf(address: FindingsAddress): Record<string, string> {
  const { by, sort, fixable, waived, text, ...named } = address;
  return {
    ...(by === "rule" ? {} : { by }),
    ...(sort === "weight" ? {} : { sort }),
    ...named,
    fix: fixable,
    waived: waived ? "yes" : "",
    q: text,
  };
}

/** What the worker is asked to let through. */
export const filterOf = (address: FindingsAddress): FindingFilter => {
  const { pile, severity, unit, rule, file, fixable, waived, text } = address;
  return {
    ...(pile === "" ? {} : { piles: [pile as PileId] }),
    ...(severity === "" ? {} : { severities: [severity as Severity] }),
    ...(unit === "" ? {} : { units: [unit === NO_UNIT ? "" : unit] }),
    ...(rule === "" ? {} : { rules: [rule] }),
    ...(file === "" ? {} : { files: [file] }),
    ...(fixable === "" ? {} : { fixable: fixable === "yes" }),
    ...(waived ? { waived } : {}),
    ...(text.trim() === "" ? {} : { text }),
  };
};

/** What findings without a unit are called in the address: an empty value means all. */
export const NO_UNIT = "-";

/** In which order the worker puts them: by name means by the name of the groups. */
export const sortOf = ({ sort, by }: FindingsAddress): SortBy => {
  if (sort === "name") return by === "none" ? "item" : by;
  return sort === "weight" ? "severity" : sort;
};

/** Whether anything is left out. */
export const isFiltered = (address: FindingsAddress): boolean =>
  Object.keys(filterOf({ ...address, waived: false })).length > 0;

/** The address with all filters gone; grouping and order stay. */
export const unfiltered = ({ by, sort }: FindingsAddress): FindingsAddress => ({
  ...addressIn({ params: {} }),
  by,
  sort,
});

/** A link to the findings, set so. */
export const findingsHref = (set: Partial<FindingsAddress>): string =>
  hrefOf({ view: "findings", params: paramsOf({ ...addressIn({ params: {} }), ...set }) });

/** The address of the view, and how to change it. */
export function useFindingsAddress(): readonly [
  FindingsAddress,
  (set: Partial<FindingsAddress>, how?: "push" | "replace") => void,
] {
  const route = useRoute();
  const address = useMemo(() => addressIn(route), [route]);
  const set = (change: Partial<FindingsAddress>, how: "push" | "replace" = "push"): void => {
    const next = { view: "findings", params: paramsOf({ ...address, ...change }) };
    if (how === "push") go(next);
    else replaceRoute(next);
  };
  return [address, set];
}
