/* What the implementing body is, and whence it has the power. */
import * as z from "zod";
import { type LabelReader, labelReader } from "../label-reader.ts";

/** 实施主体性质. */
export const BodyNature = /* @__PURE__ */ z.enum(["statutory", "authorised", "entrusted", "other"]);
export type BodyNature = z.output<typeof BodyNature>;

/** 实施主体性质, as lists print it. */
export const bodyNatureLabels: Readonly<Record<BodyNature, string>> = {
  statutory: "法定机关",
  authorised: "授权组织",
  entrusted: "受委托组织",
  other: "其他",
};

/** @example readBodyNature("法律法规授权的组织") // "authorised" */
export const readBodyNature: LabelReader<BodyNature> = labelReader({
  statutory: ["法定机关", "法定行政机关", "法定", "行政机关"],
  authorised: [
    "授权组织",
    "法律法规授权组织",
    "法律、法规授权的组织",
    "法律法规规章授权组织",
    "被授权组织",
    "授权",
  ],
  entrusted: ["受委托组织", "受委托机关", "受委托", "委托组织", "委托"],
  other: ["其他", "其它"],
});

/** 权力来源: whence the body has the power. */
export const PowerSource = /* @__PURE__ */ z.enum([
  "own-by-law",
  "handed-down",
  "authorised-by-superior",
  "authorised-by-peer",
  "entrusted-by-superior",
  "entrusted-by-peer",
]);
export type PowerSource = z.output<typeof PowerSource>;

/** 权力来源, as lists print it. */
export const powerSourceLabels: Readonly<Record<PowerSource, string>> = {
  "own-by-law": "法定本级行使",
  "handed-down": "上级下放",
  "authorised-by-superior": "上级授权",
  "authorised-by-peer": "同级授权",
  "entrusted-by-superior": "上级委托",
  "entrusted-by-peer": "同级委托",
};

/** @example readPowerSource("法定本级行使") // "own-by-law" */
export const readPowerSource: LabelReader<PowerSource> = labelReader({
  "own-by-law": ["法定本级行使", "本级行使", "法定本级", "法定", "法定职权"],
  "handed-down": ["上级下放", "下放"],
  "authorised-by-superior": ["上级授权"],
  "authorised-by-peer": ["同级授权", "本级授权"],
  "entrusted-by-superior": ["上级委托"],
  "entrusted-by-peer": ["同级委托", "本级委托"],
});
