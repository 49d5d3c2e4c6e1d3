/*
 * The search of the site: a scan over all names, no index and no library. It is a classic script, as is its data, so that it
 * also runs on a page that was opened from a disk.
 */

/**
 * @typedef {{ units: string[], items: [name: string, slug: string, unit: number, syllables: string, code: string][] }} SearchData
 * @typedef {{ name: string, slug: string, unit: string, text: string, syllables: string, initials: string }} Entry
 */

// biome-ignore lint/complexity/useArrowFunction: the name stands on the page for the tests
var zpSearch = (function () {
  /** More items and longer names than there are: places in the number that results are sorted by. */
  const MOST = 2 ** 22;
  const LONGEST = 2 ** 10;

  /** @param {string} text */
  const plain = (text) => text.normalize("NFKC").toLowerCase();

  /**
   * @param {SearchData} data
   * @returns {Entry[]}
   */
  function prepare({ units, items }) {
    return items.map(([name, slug, unit, syllables, code]) => ({
      name,
      slug,
      unit: units[unit] ?? "",
      text: plain(`${name}\n${units[unit] ?? ""}\n${slug}\n${code}`),
      syllables: ` ${syllables}`,
      initials: syllables.replace(/([a-z])[a-z]* ?/g, "$1"),
    }));
  }

  /**
   * How well a word fits an entry; 0 where it does not.
   * @param {string} word
   * @returns {(entry: Entry) => number}
   */
  function fitOf(word) {
    const isLatin = /^[a-z0-9'-]+$/.test(word);
    // "shipin" and "ship" both begin at a syllable of " shi pin jing ying".
    const spelt =
      isLatin && /^[a-z']+$/.test(word)
        ? new RegExp(` ${[...word.replace(/'/g, "")].join(" ?")}`)
        : undefined;
    const pairs = isLatin ? [] : bigramsOf(word);
    return (entry) => {
      const place = entry.text.indexOf(word);
      if (place === 0) return 100;
      if (place > 0) return place < entry.name.length ? 80 : 40;
      if (spelt !== undefined) {
        if (entry.initials.startsWith(word)) return 70;
        if (spelt.test(entry.syllables)) return 60;
        return entry.initials.includes(word) ? 50 : 0;
      }
      return pairs.length > 1 && pairs.every((pair) => entry.text.includes(pair)) ? 30 : 0;
    };
  }

  /** @param {string} word */
  function bigramsOf(word) {
    const signs = [...word];
    return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  }

  /**
   * Entries that fit every word of a query, the best first.
   * @param {Entry[]} entries
   * @param {string} query
   * @returns {Entry[]}
   */
  function find(entries, query) {
    const fits = plain(query)
      .split(/[\s,，、;；]+/)
      .filter((word) => word !== "")
      .map(fitOf);
    if (fits.length === 0) return [];
    /** @type {number[]} */
    const keys = [];
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at];
      let score = 0;
      for (const fit of fits) {
        const one = fit(entry);
        if (one === 0) {
          score = 0;
          break;
        }
        score += one;
      }
      if (score > 0) keys.push((-score * LONGEST + Math.min(entry.name.length, LONGEST - 1)) * MOST + at);
    }
    // The best first, then the shortest name, then the order of the list: as one number each, which sorts many times faster.
    return Array.from(Float64Array.from(keys).sort(), (key) => entries[((key % MOST) + MOST) % MOST]);
  }

  return { prepare, find };
})();

/** @type {(data: SearchData) => void} */
// biome-ignore lint/correctness/noUnusedVariables: search-data.js calls it
var zpSearchData = () => {};

if (typeof document !== "undefined") {
  const SHOWN = 50;
  const form = /** @type {HTMLFormElement} */ (document.getElementById("search-form"));
  const input = /** @type {HTMLInputElement} */ (document.getElementById("q"));
  const status = /** @type {HTMLElement} */ (document.getElementById("search-status"));
  const results = /** @type {HTMLElement} */ (document.getElementById("search-results"));
  /** @type {Entry[] | undefined} */
  let entries;

  const show = () => {
    const query = input.value.trim();
    if (query === "") {
      status.textContent = "";
      results.replaceChildren();
      return;
    }
    if (entries === undefined) {
      status.textContent = "正在载入……";
      return;
    }
    const found = zpSearch.find(entries, query);
    status.textContent =
      found.length === 0
        ? `没有找到“${query}”。可以少写几个字，或按单位、类型查找。`
        : found.length > SHOWN
          ? `找到 ${found.length} 项，显示前 ${SHOWN} 项。再写几个字可以缩小范围。`
          : `找到 ${found.length} 项。`;
    results.replaceChildren(
      ...found.slice(0, SHOWN).map(({ name, slug, unit }) => {
        const line = document.createElement("li");
        const link = document.createElement("a");
        link.href = `items/${slug}.html`;
        link.textContent = name;
        const of = document.createElement("span");
        of.textContent = unit;
        line.append(link, of);
        return line;
      }),
    );
  };

  const remember = () => {
    const query = input.value.trim();
    history.replaceState(null, "", query === "" ? location.pathname : `?q=${encodeURIComponent(query)}`);
  };

  zpSearchData = (data) => {
    entries = zpSearch.prepare(data);
    show();
  };
  const script = document.createElement("script");
  script.src = status.dataset.source ?? "";
  script.addEventListener("error", () => {
    status.textContent = "搜索数据没有载入，请刷新重试，或按单位、类型查找。";
  });
  document.head.append(script);

  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) show();
  });
  input.addEventListener("compositionend", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember();
    show();
  });
  show();
  if (input.value === "") input.focus();
}
