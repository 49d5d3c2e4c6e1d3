import { type FillFacts, fillFacts } from "../patch/index.ts";
import type { MarkSeverity } from "./mark.ts";

/*
 * The colours of marked cells. They are of our own choosing, a shade beside those of anybody's palette, and behind each
 * of them the cell's own fill is kept in the second colour of the fill, which programs store and do not show. So the
 * cell's own colour goes with it wherever rows are sorted, inserted or copied to, and can be given back without a record.
 */

/** Grounds for dark text. */
export const pale: Readonly<Record<MarkSeverity, string>> = {
  error: "FFFFC2BB",
  warning: "FFFFE49B",
  info: "FFC8E3F8",
};
/** Grounds for light text, as headers have. */
const strong: Readonly<Record<MarkSeverity, string>> = {
  error: "FFB2271F",
  warning: "FF8B5B03",
  info: "FF1E5F9B",
};

const ours = new Set([...Object.values(pale), ...Object.values(strong)].map((colour) => colour.slice(2)));

const NONE = '<fill><patternFill patternType="none"/></fill>';
/** The second colour of a fill without memory of another. */
const NOTHING = 'indexed="64"';
/** Patterns and gradients do not fit into a colour: they are numbered, and written down. */
const NUMBERED = /^rgb="FF5A50([0-9A-F]{2})"$/;
const MOST_NUMBERED = 0xff;

/** Whether a fill is one of ours. */
export const isOurs = ({ pattern, foreground }: FillFacts): boolean =>
  pattern === "solid" && ours.has((/^rgb="\w\w(\w{6})"/.exec(foreground)?.[1] ?? "").toUpperCase());

/**
 * The fill of a marked cell.
 *
 * @param own the cell's fill until now
 * @param written fills that do not fit into a colour; lengthened here
 */
export function markFill(
  severity: MarkSeverity,
  own: FillFacts,
  lightText: boolean,
  written: string[],
): string {
  const colour = (lightText ? strong : pale)[severity];
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor ${remembered(own, written)}/></patternFill></fill>`;
}

function remembered({ pattern, foreground, xml }: FillFacts, written: string[]): string {
  if (pattern === "none") return NOTHING;
  if (pattern === "solid" && foreground !== "" && foreground !== NOTHING && !NUMBERED.test(foreground)) {
    return foreground;
  }
  let number = written.indexOf(xml);
  if (number < 0 && written.length <= MOST_NUMBERED) number = written.push(xml) - 1;
  return number < 0 ? NOTHING : `rgb="FF5A50${number.toString(16).padStart(2, "0").toUpperCase()}"`;
}

/** The fill that one of ours stands in the place of; undefined where a number has no fill written down. */
export function ownFill({ background }: FillFacts, written: readonly string[]): FillFacts | undefined {
  if (background === NOTHING || background === "") return fillFacts(NONE);
  const number = NUMBERED.exec(background)?.[1];
  if (number !== undefined) {
    const xml = written[Number.parseInt(number, 16)];
    return xml === undefined ? undefined : fillFacts(xml);
  }
  return fillFacts(
    `<fill><patternFill patternType="solid"><fgColor ${background}/><bgColor ${NOTHING}/></patternFill></fill>`,
  );
}

export const noFill = (): FillFacts => fillFacts(NONE);
