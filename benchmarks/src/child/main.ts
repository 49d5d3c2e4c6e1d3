import type { JobName } from "./jobs.ts";
import { jobs } from "./jobs.ts";

/* `node main.js JOB INPUT`: does one job in a process of its own and sends the answer to the parent. */

const [name, input = "null"] = process.argv.slice(2);
const job = jobs[name as JobName] as ((input: unknown) => unknown) | undefined;
if (job === undefined) throw new RangeError(`no job ${name}`);
const output = await job(JSON.parse(input));
process.send?.({ output, peakMb: process.resourceUsage().maxRSS / 1024 });
