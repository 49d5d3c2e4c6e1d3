import { checker as newChecker } from "@zp/catalog-core";
import { Checker, type CheckReport, type PolicyPack, type Waiver } from "@zp/catalog-core/engine";
import type { LawRegister } from "@zp/catalog-core/legal-basis";
import { metrics } from "@zp/catalog-core/metrics";
import type { Catalogue, Organisation } from "@zp/catalog-core/model";
import { rules } from "@zp/catalog-core/rules";
import type { Reading } from "../input/reading.ts";
import { CommandError } from "../io.ts";
import { type CheckPart, placeIn } from "./part.ts";

/** What was read by all machines, as one reading. */
export type MergedLists = Pick<
  Reading,
  "catalogue" | "files" | "problems" | "remarks" | "placeOf" | "fileOfSource"
>;

/** A part with the name of its file. */
export interface NamedPart {
  readonly name: string;
  readonly part: CheckPart;
}

/**
 * The parts in the order of their shares.
 *
 * @throws CommandError where one is missing, given twice, or made with other settings than the rest
 */
export function inOrder(parts: readonly NamedPart[]): readonly NamedPart[] {
  const ordered = parts.toSorted((a, b) => a.part.share.number - b.part.share.number);
  const [first] = ordered;
  if (first === undefined) throw new CommandError("没有给出部分结果。");
  const { of } = first.part.share;
  const other = ordered.find(({ part }) => part.share.of !== of);
  if (other !== undefined) {
    throw new CommandError(
      `“${first.name}”是 ${of} 份中的一份，“${other.name}”是 ${other.part.share.of} 份中的一份，不是同一次检查。`,
    );
  }
  for (const [at, { name, part }] of ordered.entries()) {
    const before = ordered[at - 1];
    if (before?.part.share.number === part.share.number) {
      throw new CommandError(
        `第 ${part.share.number} 份给了两次：“${before.name}”“${name}”。重复计算会使数字出错，请只留一个。`,
      );
    }
    for (const [what, value] of Object.entries(first.part.settings)) {
      if (part.settings[what as keyof CheckPart["settings"]] !== value) {
        throw new CommandError(
          `“${first.name}”和“${name}”所用的${what}不同，不能合并。请用同样的设置重新检查。`,
        );
      }
    }
  }
  const given = new Set(ordered.map(({ part }) => part.share.number));
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !given.has(number));
  if (missing.length > 0) {
    throw new CommandError(
      `共 ${of} 份，缺第 ${missing.join("、")} 份。请补上缺的部分（zp check … --partial 文件 --part ${missing[0]}/${of}）后再合并。`,
    );
  }
  refuseFilesTwice(ordered);
  refuseOtherMappings(ordered);
  return ordered;
}

function refuseFilesTwice(parts: readonly NamedPart[]): void {
  const seen = new Map<string, string>();
  for (const { name, part } of parts) {
    for (const { path } of part.files) {
      const before = seen.get(path);
      if (before !== undefined) {
        throw new CommandError(
          `清单“${path}”在“${before}”和“${name}”里都有，会重复计算。各台机器所见的文件应当相同，由 --part 划分。`,
        );
      }
      seen.set(path, name);
    }
  }
}

/** Without given mappings each machine proposes its own, from the tables that it sees. */
function refuseOtherMappings(parts: readonly NamedPart[]): void {
  const seen = new Map<string, { readonly digest: string; readonly name: string }>();
  for (const { name, part } of parts) {
    for (const [headers, digest] of Object.entries(part.mappings)) {
      const before = seen.get(headers);
      if (before !== undefined && before.digest !== digest) {
        throw new CommandError(
          `“${before.name}”和“${name}”对同样的表头采用了不同的列对应。请先用 zp map 对全部文件写出列对应，各台机器都用 --map 指定。`,
        );
      }
      seen.set(headers, { digest, name });
    }
  }
}

export interface MergeSettings {
  readonly pack: PolicyPack;
  readonly asOf: string;
  readonly laws: LawRegister;
  readonly organisations: readonly Organisation[];
  readonly waivers: readonly Waiver[];
}

/** Finishes the check: the report is the one of a single run over all files. */
export function mergeParts(
  parts: readonly CheckPart[],
  settings: MergeSettings,
): { readonly lists: MergedLists; readonly report: CheckReport } {
  const names = new Renaming();
  const catalogues = parts.map((part) => names.of(part));
  const catalogue = joined(catalogues.map(({ catalogue: own }) => own));
  const places = Object.assign({}, ...catalogues.map(({ places: own }) => own)) as CheckPart["places"];
  const fileOfSource = Object.assign({}, ...parts.map((part) => part.fileOfSource)) as Record<string, string>;
  const lists: MergedLists = {
    catalogue,
    files: parts.flatMap(({ files }) => files),
    problems: parts.flatMap(({ problems }) => problems),
    remarks: parts.flatMap(({ remarks }) => remarks),
    placeOf: placeIn(places, fileOfSource),
    fileOfSource: (sourceId) => (sourceId === undefined ? undefined : fileOfSource[sourceId]),
  };
  const { waivers, ...own } = settings;
  // States speak of entries by their ids; where parts gave one id to two entries, they are asked anew.
  const checker = names.hasRenamed ? checkedAnew(catalogue, own) : resumed(parts, own);
  return { lists, report: checker.finish(waivers) };
}

function resumed(parts: readonly CheckPart[], settings: Omit<MergeSettings, "waivers">): Checker {
  const all = { rules, metrics, ...settings };
  const [first, ...others] = parts.map(({ state }) => Checker.resume(all, state));
  for (const other of others) first!.merge(other);
  return first!;
}

function checkedAnew(catalogue: Catalogue, settings: Omit<MergeSettings, "waivers">): Checker {
  const checker = newChecker(settings);
  checker.addCatalogue(catalogue);
  return checker;
}

const optionalLists = ["powersList", "publicServices", "cutProofs", "caseCounts", "stageDates"] as const;

function joined(catalogues: readonly Catalogue[]): Catalogue {
  const all = <K extends keyof Catalogue>(key: K): unknown[] =>
    catalogues.flatMap((catalogue) => (catalogue[key] as unknown[] | undefined) ?? []);
  const lists = Object.fromEntries(
    optionalLists
      .filter((key) => catalogues.some((catalogue) => catalogue[key] !== undefined))
      .map((key) => [key, all(key)]),
  );
  return {
    schema: "zp.catalogue/1",
    sources: all("sources"),
    organisations: [],
    directory: all("directory"),
    items: all("items"),
    roster: all("roster"),
    ...lists,
  } as Catalogue;
}

/**
 * Entries of one name or code are told apart by a number behind it: 7, 7~2. Each machine counts from 1; here the count
 * goes on over the parts, as in a single run.
 */
class Renaming {
  readonly #given = new Map<string, number>();
  hasRenamed = false;

  of(part: CheckPart): Pick<CheckPart, "catalogue" | "places"> {
    const own = new Set<string>();
    for (const list of listsOf(part.catalogue)) for (const { id } of list) own.add(id);
    const news = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const id of own) {
      const [, base = id, number] = /^(.*)~(\d+)$/su.exec(id) ?? [];
      const root = number !== undefined && own.has(base) ? base : id;
      counts.set(root, (counts.get(root) ?? 0) + 1);
      const before = this.#given.get(root) ?? 0;
      const place = before + (root === id ? 1 : Number(number));
      const next = place === 1 ? root : `${root}~${place}`;
      if (next !== id) this.hasRenamed = true;
      news.set(id, next);
    }
    for (const [root, count] of counts) this.#given.set(root, (this.#given.get(root) ?? 0) + count);
    if ([...news].every(([id, next]) => id === next)) return part;
    const renamed = <T extends { readonly id: string }>(entry: T): T => ({
      ...entry,
      id: news.get(entry.id) ?? entry.id,
    });
    const catalogue = Object.fromEntries(
      Object.entries(part.catalogue).map(([key, value]) => [
        key,
        Array.isArray(value) && key !== "sources" && key !== "organisations" ? value.map(renamed) : value,
      ]),
    ) as Catalogue;
    const places = Object.fromEntries(
      Object.entries(part.places).map(([id, cells]) => [news.get(id) ?? id, cells]),
    );
    return { catalogue, places };
  }
}

function listsOf(catalogue: Catalogue): readonly (readonly { readonly id: string }[])[] {
  const { sources: _sources, organisations: _organisations, schema: _schema, ...lists } = catalogue;
  return Object.values(lists) as (readonly { readonly id: string }[])[];
}
