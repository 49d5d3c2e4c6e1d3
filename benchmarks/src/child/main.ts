import { type JobName, jobs } from "./jobs.ts";

/* `node main.js JOB INPUT`: does one job in a process of its own and sends the answer to the parent. */

const [name, input = "null"] = process.argv.slice(2);
const load = jobs[name as JobName] as (() => Promise<(input: unknown) => unknown>) | undefined;
if (load === undefined) throw new RangeError(`no job ${name}`);
const job = await load();
const output = await job(JSON.parse(input));
process.send?.({ output, peakMb: process.resourceUsage().maxRSS / 1024 });
