/** 办事指南 of an item. */
export { guidePage } from "./guide-page.ts";
export { context, dataset, publicService } from "./public-service.ts";
export type { Node } from "./structured-data.ts";
