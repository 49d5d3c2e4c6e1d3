/** The colours of a chart, out of the tokens of the page. */
export interface Colours {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly font: string;
  /** For parts of a whole, each lighter or darker than the next: told apart without colours too. */
  readonly parts: readonly { readonly fill: string; readonly ink: string }[];
}

/** The colours that hold where an element stands, now: the theme, or paper. */
export function colours(element: Element): Colours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const onAccent = token("--accent-ink");
  const ink = token("--ink");
  return {
    ink,
    soft: token("--ink-soft"),
    line: token("--line"),
    paper: token("--paper"),
    accent: token("--accent"),
    font: style.fontFamily,
    parts: [
      { fill: token("--accent"), ink: onAccent },
      { fill: token("--accent-soft"), ink },
      { fill: token("--warn"), ink: onAccent },
      { fill: token("--line"), ink },
      { fill: token("--paper"), ink },
    ],
  };
}
