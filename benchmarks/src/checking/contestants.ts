/** The ways of checking that are compared, and their names in the table; the engine first. */
export const contestants = {
  engine: "engine: the rules compared",
  "with-metrics": "engine: all rules and all metrics",
  "by-hand": "(a) the same checks by hand, one pass",
  zod: "(b) zod `safeParse` alone",
  ajv: "(c) ajv alone",
} as const;

export type ContestantId = keyof typeof contestants;

export const contestantIds = Object.keys(contestants) as ContestantId[];
