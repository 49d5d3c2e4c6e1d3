/** The colours of a chart, out of the tokens of the page. */
export interface Colours {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly font: string;
  /** For parts of a whole, each lighter or darker than the next: told apart without colours too. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly fill: string;
  /** Of what is written on it. */
  readonly ink: string;
}

/** The colours that hold where an element stands, now: the theme, or paper. */
export function colours(element: Element): Colours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const [ink, paper] = [token("--ink"), token("--paper")];
  return {
    ink,
    soft: token("--ink-soft"),
    line: token("--line"),
    paper,
    accent: token("--accent"),
    font: style.fontFamily,
    parts: matchMedia("print").matches ? onPaper(token) : onScreen(token),
  };
}

type Token = (name: string) => string;

const onScreen = (token: Token): Part[] => [
  { fill: token("--accent"), ink: token("--accent-ink") },
  { fill: token("--accent-soft"), ink: token("--ink") },
  { fill: token("--warn"), ink: token("--paper") },
  { fill: token("--line"), ink: token("--ink") },
  { fill: token("--paper"), ink: token("--ink") },
];

/** Paper has no colours, and they are all black there: greys, light beside dark. */
const onPaper = (token: Token): Part[] => [
  { fill: token("--ink-soft"), ink: token("--paper") },
  { fill: token("--paper"), ink: token("--ink") },
  { fill: token("--line-strong"), ink: token("--paper") },
  { fill: token("--line"), ink: token("--ink") },
  { fill: token("--paper"), ink: token("--ink") },
];
