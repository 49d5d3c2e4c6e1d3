/**
 * One item at a time, as a form has it: the rules of a pack and the safe corrections of form, quiet about what nobody has
 * touched yet. Start with `checkItem`.
 */
export {
  checkItem,
  type ItemCheck,
  type ItemChecker,
  type ItemCheckOptions,
  itemChecker,
} from "./check-item.ts";
export { applyItemFixes, type ItemFix } from "./fixes.ts";
export { itemSchema } from "./item-schema.ts";
