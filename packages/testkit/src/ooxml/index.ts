/** Documents held to the schemas of Office Open XML by a program that is not ours; see docs/decisions/0024. */

export { noValidator, type OoxmlFinding, ooxmlFindings } from "./validator.ts";
