/*
 * Text copied from a portal carries the page's own buttons: "...展开" at the end of a folded line, "更多地点" on a line
 * of its own. They are no part of what the unit wrote.
 */
const folded = /[ \t]*(?:\.{3}|…{1,2})[ \t]*(?:展开全部|展开|收起)[ \t]*(?=\n|$)/gu;
const moreButton = /(?:^|\n)[ \t]*(?:更多地点|查看更多|展开更多)[ \t]*(?=\n|$)/gu;

/**
 * The text without the buttons of the page it was copied from; the very same string where there are none.
 *
 * @example stripFurniture("工作日：上午9:00-12:00...展开") // "工作日：上午9:00-12:00"
 */
export function stripFurniture(text: string): string {
  if (!text.includes("展开") && !text.includes("更多") && !text.includes("收起")) return text;
  return text.replace(folded, "").replace(moreButton, "");
}
