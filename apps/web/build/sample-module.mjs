const id = "virtual:sample-county";

/**
 * The sample county as a module, so that it is in no commit and needs no request: `[{ name, base64 }]`. Made when a bundle
 * asks for it.
 * @returns {import("vite").Plugin}
 */
export const sampleModule = () => ({
  name: "sample-county",
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  async load(resolved) {
    if (resolved !== `\0${id}`) return undefined;
    const { sampleCounty } = await import("@zp/examples/sample-county");
    const files = await sampleCounty();
    const texts = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
    return `export const files = JSON.parse(${JSON.stringify(JSON.stringify(texts))});`;
  },
});
