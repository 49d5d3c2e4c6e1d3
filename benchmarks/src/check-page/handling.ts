import type { Page } from "./page.ts";
import type { Done } from "./watcher.ts";

/** What a person does with lists once they are open. */
export interface Handled {
  /** Of each letter that was typed into the search. */
  readonly letters: readonly Done[];
  readonly filters: readonly Done[];
  readonly orders: readonly Done[];
  readonly findings: readonly Done[];
  /** A correction of one cell: the lists are read and judged anew. */
  readonly accepted: Done | undefined;
}

// Parts of names, pinyin and initials, all of which are found; each is typed letter by letter, and taken out again.
const queries = ["食品经营", "取水", "林木", "婚姻", "工伤", "spjy", "gongshang", "nj", "bdc", "hunyin"];

/** Each filter and order so many times, and so many findings: enough for a p95 that is not the worst of all. */
const ROUNDS = 5;
const FINDINGS = 24;

/** `act` and `isDone` are source text: they run in the page. */
const does = async (page: Page, act: string, isDone: string): Promise<Done> =>
  (await page.evaluate(`zpDo(() => { ${act} }, () => ${isDone})`)) as Done;

const set = (page: Page, label: string, value: string): Promise<Done> =>
  does(page, `zpSet(zpField(${JSON.stringify(label)}), ${JSON.stringify(value)})`, "zpRows()");

/** Does it all, one thing after the other. */
export async function handle(page: Page): Promise<Handled> {
  const show = async (address: string): Promise<void> => {
    await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  };
  await show("#/findings");
  await page.locator("table[aria-busy=false]").waitFor();
  // Whoever comes here looks before he types.
  await page.waitForTimeout(1000);
  const letters: Done[] = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end += 1)
      letters.push(await set(page, "搜索", query.slice(0, end)));
    letters.push(await set(page, "搜索", ""));
  }
  const filters: Done[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const label of ["程度", "单位", "规则", "格式改正"]) {
      const second =
        (await page.getByLabel(label, { exact: true }).locator("option").nth(1).getAttribute("value")) ?? "";
      filters.push(await set(page, label, second), await set(page, label, ""));
    }
  }
  const orders: Done[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [label, values] of [
      ["分组", ["unit", "item", "none", "rule"]],
      ["排序", ["count", "list", "name", "weight"]],
    ] as const) {
      for (const value of values) orders.push(await set(page, label, value));
    }
  }
  await set(page, "分组", "none");
  await set(page, "排序", "name");
  const findings: Done[] = [];
  for (let at = 0; at < FINDINGS; at += 1) {
    findings.push(
      await does(
        page,
        `document.querySelector('tr[data-at="${at % 12}"]').click()`,
        "document.querySelector('dialog h3') !== null",
      ),
    );
    await page.getByRole("dialog").getByRole("button", { name: "关闭", exact: true }).click();
    await page.locator("dialog").waitFor({ state: "detached" });
  }
  await show("#/fixes");
  await page.getByRole("heading", { name: "格式改正", level: 1 }).waitFor();
  const offered = page.getByRole("button", { name: /^接受 .* 的改正$/u });
  const accepted =
    (await offered.count()) === 0
      ? undefined
      : await does(
          page,
          "document.querySelector('button[aria-label^=\"接受 \"]').click()",
          "document.querySelector('aside [role=status]')?.textContent.startsWith('已接受')",
        );
  return { letters, filters, orders, findings, accepted };
}
