import type { Port } from "../rpc/index.ts";
import { startSession } from "./session.ts";

startSession(globalThis as unknown as Port);
