import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { SummaryView } from "../summary/index.ts";

/** A view of the lists that are held. */
export interface ViewDefinition {
  /** In the address: `#/findings`. For ever: people keep links. */
  readonly id: string;
  /** In the navigation; a view without one is reached from another. */
  readonly label?: string;
  readonly Component: ComponentType | LazyExoticComponent<ComponentType>;
}

/**
 * Every view, in the order of the navigation. A new one is a folder with a component and a line here; only the first is
 * part of the first load, the others are `lazy(() => import(…))`.
 */
export const views: readonly ViewDefinition[] = [
  { id: "", label: "总览", Component: SummaryView },
  { id: "findings", label: "问题", Component: lazy(() => import("../findings/findings-view.tsx")) },
  { id: "fixes", label: "格式改正", Component: lazy(() => import("../fixes/fixes-view.tsx")) },
  { id: "figures", label: "指标", Component: lazy(() => import("../figures/figures-view.tsx")) },
  { id: "plan", label: "整改", Component: lazy(() => import("../plan/plan-view.tsx")) },
  { id: "compare", label: "比较", Component: lazy(() => import("../compare/compare-view.tsx")) },
  { id: "downloads", label: "下载", Component: lazy(() => import("../downloads/downloads-view.tsx")) },
];
