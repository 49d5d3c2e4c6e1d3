export { fixedFiles } from "@zp/intake";
