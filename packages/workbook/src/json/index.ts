export { looksLikeJson, readJson } from "./read-json.ts";
