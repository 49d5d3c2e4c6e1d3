import {
  type CodeTable,
  c0109,
  gbt39046,
  guangdong,
  guangxi,
  letters108,
  productVariant,
} from "../codes/index.ts";

/** A set of code tables that a mapping can name. */
export interface NamedTables {
  readonly id: string;
  /** Chinese, for people. */
  readonly title: string;
  /** The table of an enumeration, by its name in the terms (`itemType`), or of a yes/no element. */
  table(name: string): CodeTable | undefined;
}

const named = (set: { readonly id: string; readonly title: string }): NamedTables => ({
  id: set.id,
  title: set.title,
  table(name) {
    const table = (set as unknown as Readonly<Record<string, CodeTable | string | undefined>>)[name];
    return typeof table === "object" ? table : undefined;
  },
});

/** National tables first; a place's own after them. */
export const codeTables: readonly NamedTables[] = [
  c0109,
  gbt39046,
  letters108,
  guangdong,
  guangxi,
  productVariant,
].map(named);

const byId = new Map(codeTables.map((tables) => [tables.id, tables]));

/** The tables that a mapping names; `undefined` where there are none of that id. */
export const codeTablesOf = (id: string): NamedTables | undefined => byId.get(id);
