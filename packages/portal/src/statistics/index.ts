/** Figures with their definitions. */
export { statisticsPages } from "./statistics-pages.ts";
