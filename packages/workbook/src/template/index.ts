export { TEMPLATE_MARK, type TemplateOptions, writeTemplate } from "./template.ts";
