import type { ImplementationItem } from "@zp/catalog-core/model";
import { html, type Piece } from "../html/index.ts";
import { prose, webAddress } from "../page/index.ts";

/** 政策文件 or 审查细则, with their links and texts (镇政办发〔2018〕98号 三(四)). */
export function documents(item: ImplementationItem, kind: "policyDocuments" | "reviewRules"): Piece {
  const list = item[kind];
  if (list === undefined) return undefined;
  if (list.length === 0) return html`<p>无</p>`;
  return html`<ul class="documents">${list.map(({ title, number, url, text }) => {
    const address = url === undefined ? undefined : webAddress(url);
    const name = title ?? number ?? url ?? "（未写标题）";
    return html`<li>${
      address === undefined
        ? html`<span class="prose">${name}</span>`
        : html`<a href="${address}" rel="noopener nofollow">${name}</a>`
    }${title !== undefined && number !== undefined && html` <span class="number">${number}</span>`}${
      url !== undefined && address === undefined && name !== url && html`<p>${prose(url)}</p>`
    }${text !== undefined && html`<details><summary>全文</summary><p>${prose(text)}</p></details>`}</li>`;
  })}</ul>`;
}

/** 常见问题. */
export function questions({ questions: list }: ImplementationItem): Piece {
  if (list === undefined || list.length === 0) return undefined;
  return list.map(
    ({ question, answer }) =>
      html`<details class="question" open><summary>${question ?? "（未写问题）"}</summary><p>${
        answer === undefined ? html`<span class="blank">未填解答</span>` : prose(answer)
      }</p></details>`,
  );
}
