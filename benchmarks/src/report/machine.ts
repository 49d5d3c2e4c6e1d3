import { arch, cpus, platform, release, totalmem } from "node:os";

/** What the figures depend on, without names or paths. */
export function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || "unknown processor";
  return [
    `Node ${process.versions.node} (V8 ${process.versions.v8})`,
    `${platform()} ${release()} ${arch()}`,
    `${processors.length} × ${model}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
  ].join(", ");
}
