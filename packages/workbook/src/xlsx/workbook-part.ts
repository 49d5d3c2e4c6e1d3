import type { PartState, ZipPackage } from "../container/index.ts";
import type { SheetVisibility } from "../grid/grid.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import type { DateSystem } from "../grid/serial-date.ts";
import { readXmlPart } from "./part-reader.ts";

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly state: PartState;
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: DateSystem;
}

/** Reads the list of sheets and the date system. */
export function readWorkbookPart(pkg: ZipPackage, part: string, limits: ReadLimits): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let dateSystem: DateSystem = 1900;
  const state = readXmlPart(
    pkg,
    part,
    {
      open(xml) {
        if (xml.nameIs("sheet")) {
          if (sheets.length >= limits.maxParts) return;
          sheets.push({
            name: xml.attribute("name") ?? `Sheet${sheets.length + 1}`,
            visibility: visibilityOf(xml.attribute("state")),
            relationship: xml.attribute("id") ?? "",
          });
        } else if (xml.nameIs("workbookPr")) {
          const value = xml.attribute("date1904");
          if (value === "1" || value === "true") dateSystem = 1904;
        }
      },
      close() {},
      text() {},
    },
    limits,
  );
  return { state, sheets, dateSystem };
}

function visibilityOf(state: string | undefined): SheetVisibility {
  if (state === "hidden") return "hidden";
  return state === "veryHidden" ? "very-hidden" : "visible";
}
