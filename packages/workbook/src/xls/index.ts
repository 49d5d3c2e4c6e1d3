export { readXls } from "./read-xls.ts";
