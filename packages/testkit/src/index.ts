export { GENERATED_SOURCE, generateItems } from "./items.ts";
export { type Random, seeded } from "./random.ts";
export { realData } from "./shared.ts";
