import type { PartState, ZipPackage } from "../container/index.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { ToUtf8 } from "./xml-encoding.ts";
import { XmlDamage, type XmlHandler, XmlStream } from "./xml-stream.ts";

/** How reading an XML part ended: as `PartState`, where a part that is no whole XML counts as cut short. */
export function readXmlPart(
  pkg: ZipPackage,
  name: string,
  handler: XmlHandler,
  limits: ReadLimits,
): PartState {
  try {
    return pkg.read(name, new ToUtf8(new XmlStream(handler, limits.maxTokenBytes)));
  } catch (error) {
    if (error instanceof XmlDamage) return "cut-short";
    throw error;
  }
}
