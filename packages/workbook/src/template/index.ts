export { type TemplateOptions, writeTemplate } from "./template.ts";
