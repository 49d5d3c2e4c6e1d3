import type { ProblemText } from "./problem-log.ts";

/** A whole number with more than 15 digits. */
export const LOST_DIGITS: ProblemText = {
  kind: "number-lost-digits",
  severity: "error",
  message: (places) =>
    `${places}的长编码按数值存储，第 15 位以后的数字已被表格软件改成 0，无法恢复。请把该列设为“文本”格式后重新填写完整编码。`,
};

/** A formula that the writing program did not compute. */
export const NO_RESULT: ProblemText = {
  kind: "formula-without-value",
  severity: "error",
  message: (places) =>
    `${places}是公式，但文件中没有保存计算结果，无法读取。请用 Excel 或 WPS 打开该文件，保存一次后重新报送。`,
};

export const ERROR_VALUE: ProblemText = {
  kind: "error-value",
  severity: "warning",
  message: (places) => `${places}显示为错误值（如 #REF!、#N/A），不是有效内容。请改正公式，或直接填写内容。`,
};

/** A cell that refers to a string which the file does not hold. */
export const MISSING_STRING: ProblemText = {
  kind: "bad-cell",
  severity: "error",
  message: (places) =>
    `${places}的文字在文件中找不到，内容未能读出。文件可能已损坏，请用 Excel 或 WPS 打开核对，另存为新的 .xlsx 文件后重新报送。`,
};

/** A cell marked as a number, a date or a place that is none. */
export const BAD_VALUE: ProblemText = {
  kind: "bad-cell",
  severity: "warning",
  message: (places) => `${places}的内容与其标明的类型不符，已按原文读取。请核对这些单元格。`,
};

export const OUTSIDE_SHEET: ProblemText = {
  kind: "bad-cell",
  severity: "error",
  message: (places) =>
    `${places}超出工作表的最大范围（1048576 行、16384 列），未读取。请检查文件的生成程序，重新导出。`,
};

/** A code in exponent form: a spreadsheet program saved the text after it had lost the digits. */
export const LOST_DIGITS_TEXT: ProblemText = {
  kind: "number-lost-digits",
  severity: "error",
  message: (places) =>
    `${places}的长编码已被表格软件改成科学计数法（如 1.16E+23），后面的数字丢失，无法恢复。请在原表中把该列设为“文本”格式，重新填写后再导出。`,
};

/** A quoted CSV field that does not end where it should. */
export const BAD_QUOTES: ProblemText = {
  kind: "bad-quotes",
  severity: "warning",
  message: (places) => `${places}处的双引号不成对，该处的分列可能有误。请核对这些行，或改用 .xlsx 格式报送。`,
};

/** A record or line that is no JSON object. */
export const BAD_RECORD: ProblemText = {
  kind: "bad-record",
  severity: "error",
  message: (places) =>
    `${places}不是完整的 JSON 记录（应为 {"字段": 值} 的形式），未读取。请检查导出程序后重新导出。`,
};

/** Text of a cell that could not be read: it must not pass for a blank. */
export const UNREAD_TEXT = "#未读出!";

/** A sheet without cells. */
export function notAGrid(sheet: string): string {
  return `工作表“${sheet}”是图表或宏表，没有单元格，已跳过。`;
}
