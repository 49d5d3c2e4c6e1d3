/** Texts that break a file, a page or a program where nobody minds them. */
export const hostile: readonly (readonly [name: string, text: string])[] = [
  ["very long", "长".repeat(5000)],
  ["emoji and a rare character", "🏛️办事👨‍👩‍👧𬭊𠮷"],
  ["control characters", "甲\u0000\u0001\u0008\u000b\u001f乙"],
  ["half a surrogate pair", "甲\ud83d乙\udc00丙"],
  ["a formula", "=cmd|' /C calc'!A0"],
  ["markup", `</w:t></w:r><w:r><script>alert(1)</script>&amp;&nbsp;<![CDATA[x]]>"'`],
  ["an escape of the format", "_x000D_甲_x0041_"],
  ["a path", "../../etc/passwd\\..\\C:"],
  ["lines", "甲\r\n乙\r丙\n\n丁"],
  ["what a replacement would take for its own", "$& $1 $` $$"],
  ["from right to left", "‮甲乙‬"],
  ["nothing", ""],
];
