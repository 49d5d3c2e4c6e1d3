/** The first screen: how the lists stand. */

export { SummaryView } from "./summary-view.tsx";
