/** Reference pages in Markdown, made of the sources of a package's doors. */
export { type ApiDoor, apiPage, apiPages, doorsOf } from "./page.ts";
