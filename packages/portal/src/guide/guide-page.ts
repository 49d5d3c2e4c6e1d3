import type { ImplementationItem, ItemElement } from "@zp/catalog-core/model";
import { type RowKind, termsOf } from "@zp/catalog-core/terms";
import type { LastChange } from "../changes/index.ts";
import { type Html, html, jsonIn, type Piece } from "../html/index.ts";
import { page, type Site } from "../page/index.ts";
import type { PublishedItem } from "../publication/index.ts";
import { documents, questions } from "./documents.ts";
import { BLANK, fact, factList, isShownBlank, shownValue } from "./facts.ts";
import { flow } from "./flow.ts";
import { qrCode } from "./qr.ts";
import { rowTable } from "./rows.ts";
import { governmentService } from "./structured-data.ts";

/** What an applicant looks for first. */
const key = [
  "caseType",
  "promisedTimeLimit",
  "statutoryTimeLimit",
  "maxVisits",
  "charges",
  "channels",
] as const;

const where = ["places", "serviceHours", "consultationPhones", "supervisionPhones", "onlineAddress"] as const;

/** The part of the page in which each element stands. What is in none stands under 基本信息. */
const placed: ReadonlySet<string> = new Set<ItemElement>([
  ...[
    "name",
    "acceptanceConditions",
    "quantityLimit",
    "procedure",
    "steps",
    "specialProcedures",
    "materials",
  ],
  ...["results", "questions", "feeStandard", "feeBasis", "fees", "onlinePayment", "legalBasis"],
  ...["policyDocuments", "reviewRules", ...key, ...where],
] as ItemElement[]);

const others = termsOf("implementation")
  .filter(({ element, companionOf }) => companionOf === undefined && !placed.has(element))
  .map(({ element }) => element as ItemElement);

/** 办事指南: the page of an item. */
export function guidePage(published: PublishedItem, site: Site): string {
  const { item, name, path, unit } = published;
  const type = shownValue(item, "itemType");
  const basis = shownValue(item, "legalBasis") ?? (isShownBlank(item, "legalBasis") && BLANK);
  const parts = [
    ["conditions", "受理条件", conditions(item)],
    ["materials", "申请材料", materials(item)],
    ["procedure", "办理流程", procedure(item)],
    ["fees", "收费", fees(item)],
    ["results", "办理结果", rows(item, "results", "办理结果")],
    ["where", "地点、时间和电话", factList(item, where)],
    ["basis", "设定依据", basis],
    ["policies", "政策文件", documents(item, "policyDocuments")],
    ["review", "审查细则", documents(item, "reviewRules")],
    ["questions", "常见问题", questions(item)],
    ["details", "基本信息", factList(item, others)],
  ] as const;
  // A card that says nothing but 未填 helps nobody: those are named together.
  const blank = parts.filter(([, , content]) => content === BLANK).map(([, title]) => title);
  const head = {
    path,
    title: name,
    description: `${name}办事指南：${unit.name}，受理条件、申请材料、办理流程、办结时限、收费、地点和电话。`,
    trail: [
      ["单位", "units/index.html"],
      [unit.name, `units/${unit.slug}.html`],
    ] as const,
    section: "units/index.html",
    data: jsonIn(governmentService(published, site)),
  };
  return page(
    site,
    head,
    (to) => html`<article class="guide">
<header>
<p class="kicker">办事指南</p>
<h1>${name}</h1>
<p class="under">${type !== undefined && html`<span class="tag">${type}</span> `}<a href="${to(`units/${unit.slug}.html`)}">${unit.name}</a></p>
</header>
<dl class="key">${key.map((element) => fact(item, element))}</dl>
${blank.length > 0 && html`<p class="missing">清单未填：${blank.join("、")}。${(item.consultationPhones ?? []).length > 0 && "办理前可以拨打咨询电话了解。"}</p>\n`}${parts.map(([id, title, content]) => content !== BLANK && section(id, title, content))}<footer class="version">
<div>
<h2>版本</h2>
<dl class="facts">
<div><dt>依据的清单</dt><dd>${site.source.takenOn}，快照 <span class="code">${site.source.shortId}</span></dd></div>
<div><dt>最近变动</dt><dd>${lastChange(site.history.lastChangeOf(item.id), site)}</dd></div>
</dl>
</div>
${site.url !== undefined && html`<figure>${qrCode(`${site.url}${path}`, "本页二维码")}<figcaption>手机扫码查看本页</figcaption></figure>`}
</footer>
</article>`,
  );
}

const section = (id: string, title: string, content: Piece): Html | undefined =>
  content === undefined || content === false
    ? undefined
    : html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>\n`;

function lastChange(change: LastChange | undefined, { history }: Site): string {
  if (change !== undefined) return `${change.on}：${change.what}`;
  const [first] = history.releases;
  return first === undefined ? "没有更早的公布版可以比较" : `自 ${first.before.takenOn} 的版本以来没有变动`;
}

function conditions(item: ImplementationItem): Piece {
  const text = shownValue(item, "acceptanceConditions");
  const limit = factList(item, ["quantityLimit"]);
  if (text === undefined && limit === undefined) return undefined;
  return html`${text !== undefined && html`<p>${text}</p>`}${limit}`;
}

function materials(item: ImplementationItem): Piece {
  const { materials: list } = item;
  if (list === undefined) return isShownBlank(item, "materials") && BLANK;
  return list.length === 0 ? html`<p>不需要提交材料。</p>` : rowTable("materials", list, "申请材料");
}

function procedure(item: ImplementationItem): Piece {
  const steps = flow(item) ?? (isShownBlank(item, "procedure") ? BLANK : undefined);
  const special =
    item.specialProcedures === undefined
      ? undefined
      : html`<h3>特别程序</h3>${
          item.specialProcedures.length === 0
            ? html`<p>无</p>`
            : rowTable("specialProcedures", item.specialProcedures, "特别程序")
        }`;
  return special === undefined ? steps : html`${steps}${special}`;
}

const ofFees = ["feeStandard", "feeBasis", "onlinePayment"] as const;

function fees(item: ImplementationItem): Piece {
  const list = factList(item, ofFees);
  const isFilled = (item.fees ?? []).length > 0 || ofFees.some((element) => item[element] !== undefined);
  if (!isFilled) return list === undefined ? undefined : BLANK;
  const table =
    item.fees === undefined || item.fees.length === 0 ? undefined : rowTable("fees", item.fees, "收费项目");
  return list === undefined && table === undefined ? undefined : html`${list}${table}`;
}

function rows(item: ImplementationItem, kind: RowKind & keyof ImplementationItem, caption: string): Piece {
  const list = item[kind];
  if (list === undefined) return undefined;
  return list.length === 0 ? html`<p>无</p>` : rowTable(kind, list, caption);
}
