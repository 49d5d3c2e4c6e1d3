import type { CodeProblem } from "./problem.ts";

/** The parts of a code by name. Each is kept as written, zeros and all; joined by `format` they give the code back. */
export type CodeSegments = Readonly<Record<string, string>>;

/** A code taken apart, or why it does not belong to the scheme. */
export type ParsedCode<Segments> =
  | {
      readonly ok: true;
      readonly segments: Segments;
      /** What is odd in a code that has the right shape: a credit code in it that fails its check. */
      readonly warnings: readonly CodeProblem[];
    }
  | { readonly ok: false; readonly problems: readonly CodeProblem[] };

/**
 * One way of numbering items. A code that fits no scheme is not wrong by that alone: places number as they like, and
 * local schemes are kept beside the national ones.
 */
export interface CodeScheme<Segments extends CodeSegments = CodeSegments> {
  /** Stable, in kebab case: `gbt39554-implementation`. */
  readonly id: string;
  /** Chinese name for people. */
  readonly title: string;
  /** `108`: 国办函〔2016〕108号; `39554`: C 0109-2018 and GB/T 39554-2020; `local`: a place's own. */
  readonly generation: CodeGeneration;
  readonly kind: CodeKind;
  /** The length of every code of the scheme, or `undefined` where it varies. */
  readonly length: number | undefined;
  /** Where the scheme is known from, in Chinese. */
  readonly source: string;
  /**
   * Reads a code strictly as written: spaces, full width and lower case are problems (see `cleanCode`).
   * For every code that parses, `format(segments)` is the code.
   */
  parse(text: string): ParsedCode<Segments>;
  format(segments: Segments): string;
  /** Chinese lines, one a segment; or the problems, one a line. */
  explain(text: string): readonly string[];
}

/** Which standard a scheme belongs to: the meaning of each stands at `CodeScheme.generation`. */
export type CodeGeneration = "108" | "39554" | "local";
/** What a code numbers: 基本编码, 实施编码, 业务办理项编码, 办件编码. */
export type CodeKind = "basic" | "implementation" | "handling-item" | "case";

/** A parse that failed. */
export function refused(...problems: readonly CodeProblem[]): {
  readonly ok: false;
  readonly problems: readonly CodeProblem[];
} {
  return { ok: false, problems };
}

const none: readonly CodeProblem[] = [];

/** A parse that held. */
export function parsed<Segments>(
  segments: Segments,
  warnings: readonly CodeProblem[] = none,
): ParsedCode<Segments> {
  return { ok: true, segments, warnings };
}

/** `explain` of a scheme, of its parse and the lines for its segments. */
export function explainWith<Segments>(
  parse: (text: string) => ParsedCode<Segments>,
  lines: (segments: Segments) => readonly string[],
): (text: string) => readonly string[] {
  return (text) => {
    const result = parse(text);
    if (!result.ok) return result.problems.map(({ message }) => message);
    return [...lines(result.segments), ...result.warnings.map(({ message }) => `注意：${message}`)];
  };
}
