/**
 * A CSV file with a header as records; quotes as RFC 4180 has them.
 *
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function parseCsv(text) {
  /** @type {string[]} */
  let row = [];
  const rows = [row];
  let cell = "";
  let quoted = false;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "," || char === "\n") {
      row.push(cell.replace(/\r$/u, ""));
      cell = "";
      if (char === "\n") {
        row = [];
        rows.push(row);
      }
    } else cell += char;
  }
  if (cell !== "") row.push(cell);
  const [head = [], ...body] = rows.filter((cells) => cells.length > 1);
  return body.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ""])));
}
