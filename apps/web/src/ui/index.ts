/** Small parts that several views share. */

export { Bar } from "./bar.tsx";
export { type DataColumn, type DataRow, DataTable } from "./data-table.tsx";
export { Moved } from "./moved.tsx";
export { Notice } from "./notice.tsx";
export { Pager } from "./pager.tsx";
export { Panel } from "./panel.tsx";
export { useByAndBy } from "./use-by-and-by.ts";
export { useModal } from "./use-modal.ts";
export { Verdict } from "./verdict.tsx";
