import { ruleTitle } from "@zp/intake";
import { type Held, remembered } from "../held.ts";
import { columns } from "./columns.ts";

/** Titles of the rules that found something, by their number in their column. */
export const ruleTitles = remembered((held: Held): readonly string[] =>
  columns(held).rules.values.map(ruleTitle),
);
