import type { Port } from "../rpc/index.ts";
import { startSession } from "./start.ts";

startSession(globalThis as unknown as Port);
