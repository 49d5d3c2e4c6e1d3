import { DEFAULT_LIMITS } from "../grid/index.ts";
import { addLink, addType, PackageEditor, xmlAttribute } from "../patch/index.ts";

/** A chart on a sheet: its part, and the cells from whose upper left corner to whose it stretches (0-based). */
export interface PlacedChart {
  readonly xml: string;
  readonly name: string;
  /** In words, for who does not see it. */
  readonly alt: string;
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.";

/** What comes after a drawing in a sheet, in the order of the format. */
const after =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|tableParts|extLst)[\s/>]|<\/worksheet>/;

/**
 * Puts charts on a sheet of a workbook that we wrote ourselves: exceljs knows none.
 *
 * @param sheet number of the sheet, from 1
 */
export function addCharts(bytes: Uint8Array, sheet: number, charts: readonly PlacedChart[]): Uint8Array {
  if (charts.length === 0) return bytes;
  const pkg = new PackageEditor(bytes, DEFAULT_LIMITS);
  const sheetPart = `xl/worksheets/sheet${sheet}.xml`;
  const drawingPart = `xl/drawings/drawing${sheet}.xml`;
  const anchors = charts.map(({ xml, name, alt, from, to }, index) => {
    const part = `xl/charts/chart${sheet}_${index + 1}.xml`;
    pkg.setText(part, xml);
    addType(pkg, part, `${TYPES}drawingml.chart+xml`);
    const id = addLink(pkg, drawingPart, `${R}/chart`, part);
    return `<xdr:twoCellAnchor><xdr:from>${corner(from)}</xdr:from><xdr:to>${corner(to)}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${xmlAttribute(name)}" descr="${xmlAttribute(alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  pkg.setText(
    drawingPart,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${A}" xmlns:r="${R}">${anchors.join("")}</xdr:wsDr>`,
  );
  addType(pkg, drawingPart, `${TYPES}drawing+xml`);
  const id = addLink(pkg, sheetPart, `${R}/drawing`, drawingPart);
  const text = pkg.text(sheetPart) ?? "";
  const data = Math.max(0, text.lastIndexOf("</sheetData>"));
  const at = data + Math.max(0, text.slice(data).search(after));
  pkg.setText(sheetPart, `${text.slice(0, at)}<drawing xmlns:r="${R}" r:id="${id}"/>${text.slice(at)}`);
  return pkg.finish();
}

const corner = ({ column, row }: PlacedChart["from"]): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
