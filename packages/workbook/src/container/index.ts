export { CompoundFile, type CompoundStream } from "./compound-file.ts";
export { type DecodedText, damagedEncoding, decodeText } from "./decode-text.ts";
export { encodeText } from "./encode-text.ts";
export { checkZipIsWorkbook, passwordProtected, sniffContainer, wrongFormat } from "./sniff.ts";
export { type ByteSink, type PartState, ZipPackage } from "./zip-package.ts";
