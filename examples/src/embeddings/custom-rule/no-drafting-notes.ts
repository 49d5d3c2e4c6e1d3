import { check, itemChecker, rules, zhenping2018 } from "@zp/catalog-core";
import { defineItemRule, fail, pass } from "@zp/catalog-core/engine";
import type { Catalogue, ImplementationItem } from "@zp/catalog-core/model";
import * as z from "zod";

/** What drafters write to one another and forget. */
const notes = /待核实|待确认|待定|请(?:科室|股室|领导)[^，。]{0,6}(?:确认|核对)/u;

export const noDraftingNotes = defineItemRule({
  id: "house/no-drafting-notes",
  title: "备注中不留编制过程的批注",
  severity: "warning",
  basis: [{ source: "zp-2018-98", article: "七", force: "should" }],
  why: "清单对外公布并作为考核依据，编制过程中的话不应公开。",
  needs: ["remark"],
  options: z.strictObject({}),
  data: z.strictObject({ note: z.string() }),
  check({ remark }) {
    const [note] = notes.exec(remark) ?? [];
    return note === undefined ? pass : fail(["remark"], { note });
  },
  message: ({ note }) => `备注中有编制过程的批注“${note}”。`,
  suggestion: () => "核实后删去，再对外公布。",
});

const own = [...rules, noDraftingNotes];

/** A list by all rules and this one. */
export const checkList = (catalogue: Catalogue) => check(catalogue, { rules: own });

const checker = itemChecker(zhenping2018, { rules: own });

/** A form by all rules and this one. */
export const checkForm = (item: ImplementationItem, touched: readonly string[]) =>
  checker.check(item, { touched });
