/*
 * One character in, one character out: offsets in the normalised text are offsets in the cell, so
 * that every reading can point at what was really written.
 */
const PAIRS = [
  // traditional → simplified, only what occurs in limits and the words around them
  "個个內内時时間间無无辦办當当場场約约兩两週周鐘钟鍾钟後后實实結结長长開开請请審审發发機机關关規规則则為为",
  "應应報报書书單单證证準准齊齐計计過过經经決决設设複复覆复廳厅區区縣县鎮镇鄉乡區区務务檢检測测驗验鑑鉴",
  "聽听評评專专標标賣卖領领繳缴費费號号條条與与據据說说見见備备註注監监電电話话業业農农國国務务達达現现",
  "遞递補补術术貳贰叄叁參叁陸陆億亿萬万歷历曆历馬马視视職职終终屆届滿满從从舊旧壓压縮缩減减總总階阶環环節节",
  "須须構构適适類类員员給给廢废執执許许認认確确轉转讓让變变換换銷销續续籌筹學学會会對对這这種种産产產产",
  "諾诺導导動动組组織织園园團团圖图車车輛辆錄录製制遲迟較较難难雜杂徵征詢询詳详於于並并僅仅聯联資资質质財财稅税險险養养",
  // forms that text copied from PDF files or typed in a hurry carries
  "曰日〇零○零Ｏ零◯零工工日日月月年年",
  // punctuation
  "，,；;：:∶:﹕:（(）)﹙(﹚)［[］]〔[〕]【[】]﹝[﹞]｛[｝]！!？?－-—-–-―-─-‐-‑-−-﹣-~-～-〜-∼-﹏-／/＼/\\/｡。．.＋+→>⇒>➔>",
];
const TABLE = buildTable();
function buildTable() {
  const table = new Map();
  for (const pairs of PAIRS) {
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const from = pairs[i] ?? "";
      const to = pairs[i + 1] ?? "";
      if (from !== to) table.set(from.charCodeAt(0), to);
    }
  }
  // no-break, zero-width, ideographic and other spaces; tabs and carriage returns
  for (const code of [0x09, 0x0b, 0x0c, 0x0d, 0xa0, 0x200b, 0x200c, 0x200d, 0x2060, 0x202f, 0x3000, 0xfeff]) {
    table.set(code, " ");
  }
  for (let code = 0x2000; code <= 0x200a; code++) table.set(code, " ");
  for (let code = 0xff10; code <= 0xff5a; code++) {
    if (!table.has(code)) table.set(code, String.fromCharCode(code - 0xfee0));
  }
  // radicals (⼯, ⽇ …), which look like the ideographs and come out of PDF files
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const plain = String.fromCharCode(code).normalize("NFKC");
    if (plain.length === 1) table.set(code, plain);
  }
  return table;
}
/** Half-width, simplified, with plain dashes and brackets; of the same length as `text`. */
export function normalise(text) {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const mapped = TABLE.get(text.charCodeAt(i));
    if (mapped === undefined) continue;
    out += text.slice(from, i) + mapped;
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
