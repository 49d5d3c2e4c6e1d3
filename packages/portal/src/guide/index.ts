/** 办事指南 of an item. */
export { guidePage } from "./guide-page.ts";
export { context, type Node, publicService } from "./structured-data.ts";
