/** Small parts that several views share. */

export { Bar } from "./bar.tsx";
export { Notice } from "./notice.tsx";
export { Panel } from "./panel.tsx";
