import type { SampleUnit } from "../sample-unit.ts";
import { departments1 } from "./departments-1.ts";
import { departments2 } from "./departments-2.ts";
import { departments3 } from "./departments-3.ts";
import { towns } from "./towns.ts";

/** Every unit of the sample county. */
export const units: readonly SampleUnit[] = [...departments1, ...departments2, ...departments3, ...towns];
