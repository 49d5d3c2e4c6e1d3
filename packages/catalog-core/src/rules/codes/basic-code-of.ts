import { cleanCode, itemCodeParts } from "../../codes/index.ts";
import type { ImplementationItem } from "../../model/index.ts";
import { statedAs } from "../../terms/index.ts";

/** The code as it is compared, unless it is a mere placeholder. */
export const comparable = (written: string | undefined): string | undefined =>
  written === undefined || statedAs("basicCode", written) !== undefined ? undefined : cleanCode(written).text;

/** The basic code of an item: its own, else the one inside its implementation code. */
export function basicCodeOf({ basicCode, implementationCode }: ImplementationItem): string | undefined {
  const own = comparable(basicCode);
  if (own !== undefined || implementationCode === undefined) return own;
  return itemCodeParts(cleanCode(implementationCode).text)?.basicCode;
}
