import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const shared = fileURLToPath(new URL("../../../../shared", import.meta.url));

/** The folder of real lists beside the checkout, where it is there. It is read in place, never copied. */
export const realData: string | undefined = existsSync(join(shared, "data", "real"))
  ? join(shared, "data", "real")
  : undefined;
