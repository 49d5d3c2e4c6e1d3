// What two revisions of the rules say of the same lists, held against each other. Pure: tested without a build.

/**
 * @typedef {{ ruleId: string, key: string, severity: string, message: string }} Finding
 * @typedef {Finding & { list: string }} Placed
 * @typedef {{ rule: string, before: number, after: number, added: Placed[], dropped: Placed[], changed: number }} Change
 */

/** A waiver lives on a key; a key that two findings share is told apart by its place among them. */
const keyed = (/** @type {string} */ list, /** @type {readonly Finding[]} */ findings) => {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return findings.map((finding) => {
    const nth = seen.get(finding.key) ?? 0;
    seen.set(finding.key, nth + 1);
    return /** @type {const} */ ([`${list}|${finding.key}|${nth}`, { ...finding, list }]);
  });
};

/** @param {Readonly<Record<string, readonly Finding[]>>} lists */
const placed = (lists) => new Map(Object.entries(lists).flatMap(([list, findings]) => keyed(list, findings)));

/**
 * Findings that are new and that are gone, by rule, in the order of the rules' names; rules that say the same as before are
 * left out. `changed` counts findings that stay with another severity.
 *
 * @param {Readonly<Record<string, readonly Finding[]>>} before by list
 * @param {Readonly<Record<string, readonly Finding[]>>} after by list
 * @returns {Change[]}
 */
export function compareFindings(before, after) {
  const old = placed(before);
  const now = placed(after);
  /** @type {Map<string, Change>} */
  const changes = new Map();
  const of = (/** @type {string} */ rule) => {
    const known = changes.get(rule) ?? { rule, before: 0, after: 0, added: [], dropped: [], changed: 0 };
    changes.set(rule, known);
    return known;
  };
  for (const [key, finding] of old) {
    const change = of(finding.ruleId);
    change.before += 1;
    const same = now.get(key);
    if (same === undefined) change.dropped.push(finding);
    else if (same.severity !== finding.severity) change.changed += 1;
  }
  for (const [key, finding] of now) {
    const change = of(finding.ruleId);
    change.after += 1;
    if (!old.has(key)) change.added.push(finding);
  }
  return [...changes.values()]
    .filter(({ added, dropped, changed }) => added.length + dropped.length + changed > 0)
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/**
 * The changes as text: one line a rule, under it a few of the findings.
 *
 * @param {readonly Change[]} changes
 * @param {number} most examples of each kind
 */
export function changesText(changes, most = 3) {
  if (changes.length === 0) return "no finding is new and none is gone\n";
  const total = (/** @type {"added" | "dropped"} */ kind) =>
    changes.reduce((sum, change) => sum + change[kind].length, 0);
  const lines = [`${total("added")} new, ${total("dropped")} gone, in ${changes.length} rules`, ""];
  for (const { rule, before, after, added, dropped, changed } of changes) {
    const severity = changed === 0 ? "" : `, ${changed} of another severity`;
    lines.push(`${rule}: ${before} → ${after} (+${added.length} −${dropped.length}${severity})`);
    for (const [sign, findings] of /** @type {const} */ ([
      ["+", added],
      ["−", dropped],
    ])) {
      for (const { list, message } of findings.slice(0, most)) lines.push(`  ${sign} ${list}: ${message}`);
      if (findings.length > most) lines.push(`  ${sign} … ${findings.length - most} more`);
    }
  }
  return `${lines.join("\n")}\n`;
}
