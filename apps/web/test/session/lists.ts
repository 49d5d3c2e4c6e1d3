import { strToU8, zipSync } from "fflate";

/** Two units' lists with findings of every weight, and with form to be corrected of several kinds. */
export const county = {
  "县水利局.csv": [
    "事项名称,事项类型,办件类型,法定办结时限,承诺办结时限,到办事现场次数,实施机构,设定依据,咨询电话",
    "取水许可,行政许可,承诺件,20个工作日,５个工作日,1,县水利局,《取水许可办法》（国办发[2010]54号）,0915-8820000",
    "河道采砂许可,行政许可,承诺件,20个工作日,15个工作日,2,县水利局,《河道管理条例》（陕政发[2012]3号）,无",
    "水土保持方案审批,行政许可,承诺件,２０个工作日,10个工作日,,县水利局,《水土保持法》第二十五条,0915-8820000",
  ].join("\n"),
  "县民政局.csv": [
    "事项名称,事项类型,办件类型,法定办结时限,承诺办结时限,到办事现场次数,实施机构,设定依据,咨询电话",
    "临时救助金给付,行政给付,承诺件,20个工作日, 18个工作日,1,县民政局,《社会救助暂行办法》（国办发[2014]649号）,",
    "婚姻登记,行政确认,即办件,,即办 ,1,县民政局,《婚姻登记条例》第四条,0915-8821111",
  ].join("\n"),
} as const;

/** A workbook in which one cell to be corrected is the result of a formula: nobody may write over that. */
export function workbookWithFormula(): ArrayBuffer {
  const text = (cell: string, value: string): string =>
    `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  const rows = [
    ["事项名称", "承诺办结时限", "到办事现场次数", "实施机构"].map((value, at) =>
      text(`${"ABCD"[at]}1`, value),
    ),
    [
      text("A2", "取水许可"),
      '<c r="B2" t="str"><f>"５个工"&amp;"作日"</f><v>５个工作日</v></c>',
      text("C2", "1"),
      text("D2", "县水利局"),
    ],
    ["河道采砂许可", "８个工作日", "1", "县水利局"].map((value, at) => text(`${"ABCD"[at]}3`, value)),
  ];
  const sheet = rows.map((cells, at) => `<row r="${at + 1}">${cells.join("")}</row>`).join("");
  const office = "http://schemas.openxmlformats.org";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  const zipped = zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [path, strToU8(`<?xml version="1.0"?>${xml}`)]),
    ),
  );
  return zipped.slice().buffer;
}
