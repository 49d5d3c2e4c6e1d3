import type { LawRegister } from "../legal-basis/index.ts";
import type {
  Catalogue,
  DirectoryEntry,
  ImplementationItem,
  Organisation,
  Source,
  StageDates,
} from "../model/index.ts";
import type { WorkCalendar } from "../time-limit/index.ts";
import { CheckBooks } from "./check-books.ts";
import { compile, type Judging, missedIn, type Programme } from "./compile.ts";
import { type CheckContext, contextOf } from "./context.ts";
import type { CheckReport, Waiver } from "./finding.ts";
import { type Answers, judge, referTo, type SingleSubject } from "./judge.ts";
import { makeFinding } from "./make-finding.ts";
import { Measurer } from "./measurer.ts";
import type { Metric } from "./metric.ts";
import type { PolicyPack } from "./pack.ts";
import type { AnyRule, SubjectRef } from "./rule.ts";
import type { SavedCheck } from "./saved-check.ts";
import { applyWaivers } from "./waiver.ts";

/** What to judge by. */
export interface CheckSettings {
  readonly rules: readonly AnyRule[];
  readonly metrics: readonly Metric[];
  readonly pack: PolicyPack;
  /** The day the list is judged on, `YYYY-MM-DD`; the pack's own unless given. Never read from a clock. */
  readonly asOf?: string;
  readonly calendar?: WorkCalendar;
  /** Laws and regulations that citations are held against: `lawRegister()` of `@zp/catalog-core/law-register`. */
  readonly laws?: LawRegister;
  readonly organisations?: readonly Organisation[];
  /** Findings to keep per rule; all unless given. Counts are complete either way. */
  readonly keep?: number;
}

/**
 * Checks and measures a list item by item.
 *
 * One form on a page, a county, a country in a stream, and partial results of several workers go through the same code
 * and give exactly the same report: `add` in the order of the list, `merge` the parts in that order, `finish` once.
 * Between `save` and `resume` a part is plain JSON.
 *
 * @example
 * const checker = new Checker({ rules, metrics, pack: zhenping2018 });
 * checker.addSource({ id: "list", label: "名单", layer: "implementation", present: ["name"] });
 * checker.add({ id: "1", sourceId: "list", name: "临时救助金给付" });
 * const report = checker.finish();
 */
export class Checker {
  readonly #settings: CheckSettings;
  readonly #programme: Programme;
  readonly #context: CheckContext;
  readonly #measurer: Measurer;
  readonly #books: CheckBooks;
  readonly #states: unknown[];
  readonly #answers: Answers = [];
  /** The subject that is being judged as findings name it; made when the first rule is broken. */
  #ref: SubjectRef | undefined;
  readonly #sources = new Map<string, { source: Source; present: Set<string>; items: number }>();
  #items = 0;
  #entries = 0;

  constructor(settings: CheckSettings) {
    this.#settings = settings;
    const { pack, rules, metrics } = settings;
    const asOf = settings.asOf ?? pack.asOf;
    this.#programme = compile(rules, metrics, pack, asOf);
    this.#context = contextOf(
      settings,
      asOf,
      (sourceId, element) =>
        sourceId === undefined || (this.#sources.get(sourceId)?.present.has(element) ?? true),
    );
    this.#measurer = new Measurer(metrics, pack, this.#context);
    this.#books = new CheckBooks(rules.length, settings.keep ?? Number.POSITIVE_INFINITY);
    this.#states = this.#programme.list.map(({ rule }) => rule.init());
  }

  /** Declares a table before its rows: which elements it has a column for. Declared again, it must be the same. */
  addSource(source: Source): void {
    if (!this.#sources.has(source.id)) {
      this.#sources.set(source.id, { source, present: new Set(source.present), items: 0 });
    }
  }

  /** Judges one item of the implementation list. `id` must be unique in the list. */
  add(item: ImplementationItem): void {
    this.#items += 1;
    const source = item.sourceId === undefined ? undefined : this.#sources.get(item.sourceId);
    if (source !== undefined) source.items += 1;
    this.#answers.fill(undefined);
    this.#ref = undefined;
    for (const judging of this.#programme.item) this.#judge(judging, item, "implementation-item");
    const { list } = this.#programme;
    for (let index = 0; index < list.length; index += 1) {
      const { rule, options, place } = list[index]!;
      if (rule.add === undefined) continue;
      try {
        rule.add(this.#states[index], item, options, this.#context);
      } catch (error) {
        this.#books.fault(place, rule.id, item.id, error);
      }
    }
    this.#measurer.add(item);
  }

  /** Judges one entry of the directory. */
  addEntry(entry: DirectoryEntry): void {
    this.#entries += 1;
    const source = entry.sourceId === undefined ? undefined : this.#sources.get(entry.sourceId);
    if (source !== undefined) source.items += 1;
    this.#answers.fill(undefined);
    this.#ref = undefined;
    for (const judging of this.#programme.entry) this.#judge(judging, entry, "directory-entry");
    for (const [index, { rule, options, place }] of this.#programme.list.entries()) {
      if (rule.addEntry === undefined) continue;
      try {
        rule.addEntry(this.#states[index], entry, options, this.#context);
      } catch (error) {
        this.#books.fault(place, rule.id, entry.id, error);
      }
    }
  }

  /** Takes in on which days a unit reached the stages of the work. */
  addStages(dates: StageDates): void {
    const source = dates.sourceId === undefined ? undefined : this.#sources.get(dates.sourceId);
    if (source !== undefined) source.items += 1;
    for (const [index, { rule, options, place }] of this.#programme.list.entries()) {
      if (rule.addStages === undefined) continue;
      try {
        rule.addStages(this.#states[index], dates, options, this.#context);
      } catch (error) {
        this.#books.fault(place, rule.id, dates.id, error);
      }
    }
  }

  /** Takes in a whole catalogue: its tables, then what stands in them. */
  addCatalogue({ sources, directory, items, stageDates = [] }: Catalogue): void {
    for (const source of sources) this.addSource(source);
    for (const entry of directory) this.addEntry(entry);
    for (const item of items) this.add(item);
    for (const dates of stageDates) this.addStages(dates);
  }

  /** Takes in what comes after in the list. Both must have been made with the same settings. */
  merge(later: Checker): void {
    this.#items += later.#items;
    this.#entries += later.#entries;
    for (const [id, { source, items }] of later.#sources) {
      this.addSource(source);
      this.#sources.get(id)!.items += items;
    }
    this.#books.merge(later.#books);
    for (const [index, { rule }] of this.#programme.list.entries()) {
      rule.merge(this.#states[index], later.#states[index]);
    }
    this.#measurer.merge(later.#measurer);
  }

  /** The state so far as plain JSON. */
  save(): SavedCheck {
    const { tallies, findings, faults } = this.#books.save();
    return {
      schema: "zp.check-state/1",
      pack: { id: this.#settings.pack.id, version: this.#settings.pack.version },
      rules: this.#settings.rules.map((rule) => rule.id),
      items: this.#items,
      entries: this.#entries,
      sources: [...this.#sources.values()].map(({ source, items }) => ({ source, items })),
      tallies,
      states: this.#programme.list.map(({ rule }, index) => rule.save(this.#states[index])),
      findings,
      faults,
      measurer: this.#measurer.save(),
    };
  }

  /**
   * Goes on from a saved state.
   *
   * @throws RangeError when it was saved under another pack or other rules
   */
  static resume(settings: CheckSettings, saved: SavedCheck): Checker {
    const checker = new Checker(settings);
    const sameRules = saved.rules.join() === settings.rules.map((rule) => rule.id).join();
    if (saved.pack.id !== settings.pack.id || saved.pack.version !== settings.pack.version || !sameRules) {
      throw new RangeError("the state was saved under another policy pack or other rules");
    }
    checker.#items = saved.items;
    checker.#entries = saved.entries;
    for (const { source, items } of saved.sources) {
      checker.addSource(source);
      checker.#sources.get(source.id)!.items = items;
    }
    checker.#books.load(saved);
    for (const [index, { rule }] of checker.#programme.list.entries()) {
      checker.#states[index] = rule.load(saved.states[index]);
    }
    checker.#measurer.load(saved.measurer);
    return checker;
  }

  /** The report. Call once, when everything is in. */
  finish(waivers: readonly Waiver[] = []): CheckReport {
    this.#judgeLists();
    this.#judgeSources();
    const metrics = this.#measurer.finish(this.#settings.organisations ?? []);
    this.#judgeTargets(metrics.overall, { kind: "list", id: "list", label: "全部清单" });
    const units = Object.entries(metrics.byUnit);
    // A list of one unit is the unit: judged once.
    for (const [unit, measurements] of units.length > 1 ? units : []) {
      this.#judgeTargets(measurements, { kind: "unit", id: unit, label: unit, unit });
    }
    const { pack } = this.#settings;
    return {
      schema: "zp.check-report/1",
      pack: { id: pack.id, version: pack.version },
      asOf: this.#context.asOf,
      items: this.#items,
      entries: this.#entries,
      units: this.#measurer.units().size,
      sources: [...this.#sources.values()].map(({ source, items, present }) => ({
        id: source.id,
        label: source.label,
        layer: source.layer,
        items,
        absent: missedIn(this.#programme.needs[source.layer], present).map(({ element }) => element),
      })),
      findings: applyWaivers(this.#books.sorted(), waivers, this.#context.asOf, this.#settings.pack),
      coverage: this.#programme.all.map(({ rule, place }) =>
        this.#books.tallies[place]!.coverage(rule.id, this.#books.kept(place)),
      ),
      faults: this.#books.faults,
      metrics,
    };
  }

  #judge(judging: Judging, subject: SingleSubject, kind: SubjectRef["kind"]): void {
    const { rule, place } = judging;
    const tally = this.#books.tallies[place]!;
    try {
      const outcome = judge(judging, subject, this.#context, this.#answers, tally);
      if (outcome === undefined) return;
      if (outcome.kind === "pass") tally.passed += 1;
      else if (outcome.kind === "skip") tally.skip(outcome.because);
      else {
        this.#ref ??= referTo(subject, kind);
        this.#books.fail(judging, this.#ref, outcome.violations);
      }
    } catch (error) {
      this.#books.fault(place, rule.id, subject.id, error);
    }
  }

  #judgeLists(): void {
    for (const [index, enabled] of this.#programme.list.entries()) {
      const { rule, options, place } = enabled;
      const tally = this.#books.tallies[place]!;
      try {
        const outcome = rule.finish(this.#states[index], options, this.#context);
        const findings = outcome.violations.map(({ subject, path, data }) =>
          makeFinding(enabled, subject, path, data),
        );
        tally.passed += outcome.passed;
        tally.failed += outcome.failed;
        for (const { because, count } of outcome.skipped) tally.skip(because, count);
        for (const { missing, cause, count } of outcome.blocked) tally.block(missing, cause, count);
        for (const finding of findings) this.#books.keep(place, finding);
      } catch (error) {
        this.#books.fault(place, rule.id, "list", error);
      }
    }
  }

  #judgeSources(): void {
    for (const enabled of this.#programme.source) {
      const { rule, options } = enabled;
      for (const { source, present, items } of this.#sources.values()) {
        const missed = missedIn(this.#programme.needs[source.layer], present);
        this.#books.settle(
          enabled,
          { kind: "source", id: source.id, label: source.label, sourceId: source.id },
          () => rule.check(source, { items, missed }, options, this.#context),
        );
      }
    }
  }

  #judgeTargets(measurements: CheckReport["metrics"]["overall"], subject: SubjectRef): void {
    for (const enabled of this.#programme.target) {
      const { rule, options } = enabled;
      const measurement = measurements[rule.metric];
      if (measurement === undefined) continue;
      this.#books.settle(enabled, subject, () => rule.judge(measurement, subject, options, this.#context));
    }
  }
}
