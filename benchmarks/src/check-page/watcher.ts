/** What the page tells of itself. */
export interface Told {
  /** Tasks of its own thread of 50 ms and more: a browser reports no shorter ones. */
  readonly tasks: readonly (readonly [start: number, duration: number])[];
  readonly chosen: number;
  readonly summary: number;
  readonly ready: number;
}

/** Something done in the page. */
export interface Done {
  /** From the event to what it led to, laid out. */
  readonly ms: number;
  /** Longest task of the page's own thread meanwhile, 0 where none was of 50 ms or more. */
  readonly longestTaskMs: number;
}

/** Takes times where they happen: in the page. `zpDo` does something and waits for what is to be seen of it. */
export const watcher = `
  window.zp = { tasks: [], chosen: 0, summary: undefined, ready: undefined };
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.zp.tasks.push([startTime, duration]);
  });
  observer.observe({ type: "longtask", buffered: true });
  addEventListener("change", ({ target }) => { if (target.type === "file") window.zp.chosen = performance.now(); }, true);
  new MutationObserver(() => {
    const head = document.querySelector("main h1")?.textContent;
    if (head !== undefined) window.zp.ready ??= performance.now();
    if (head === "总览") {
      document.body.offsetHeight;
      window.zp.summary ??= performance.now();
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
  window.zpDo = async (act, isDone) => {
    const start = performance.now();
    const end = await new Promise((resolve) => {
      const look = new MutationObserver(() => {
        if (!isDone()) return;
        look.disconnect();
        document.body.offsetHeight;
        resolve(performance.now());
      });
      look.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      act();
    });
    // What follows from it is over, and long tasks have been told of.
    await new Promise((resolve) => setTimeout(resolve, 120));
    const during = window.zp.tasks.filter(([at, ms]) => at + ms >= start).map(([, ms]) => ms);
    return { ms: end - start, longestTaskMs: Math.max(0, ...during) };
  };
  window.zpSet = (element, value) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), "value").set.call(element, value);
    element.dispatchEvent(new Event(element.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  };
  window.zpField = (label) => [...document.querySelectorAll("label")].find((one) => one.textContent === label).control;
  window.zpRows = () => document.querySelector("table[role=treegrid][aria-busy=false], [data-empty]") !== null;
`;
