/** What is best seen: charts of the core's model, each with the same as a table. */

export { Charts } from "./charts.tsx";
