import type { PartState, ZipPackage } from "../container/index.ts";
import { parseAddress } from "../grid/address.ts";
import type { CellComment } from "../grid/grid.ts";
import type { ReadLimits } from "../grid/read-options.ts";
import { readXmlPart } from "./part-reader.ts";
import { RichText } from "./rich-text.ts";

/** Reads a part of classic comments: authors, then texts with their cells. */
export function readComments(
  pkg: ZipPackage,
  part: string,
  limits: ReadLimits,
): { comments: CellComment[]; state: PartState } {
  const comments: CellComment[] = [];
  const authors: string[] = [];
  const body = new RichText();
  let where: { row: number; column: number } | undefined;
  let author: string | undefined;
  let inAuthor = false;
  const state = readXmlPart(
    pkg,
    part,
    {
      open(xml) {
        if (where) body.open(xml);
        else if (xml.nameIs("author")) {
          inAuthor = true;
          xml.wantText = true;
          author = "";
        } else if (xml.nameIs("comment")) {
          where = parseAddress(xml.attribute("ref") ?? "");
          author = authors[Number(xml.attribute("authorId") ?? -1)];
          body.begin();
        }
      },
      close(xml) {
        if (inAuthor) {
          inAuthor = false;
          xml.wantText = false;
          if (authors.length < limits.maxMarks) authors.push(author ?? "");
        } else if (where && xml.nameIs("comment")) {
          const text = body.finish();
          if (comments.length < limits.maxMarks)
            comments.push({ ...where, text, ...(author ? { author } : {}) });
          where = undefined;
        } else if (where) body.close(xml);
      },
      text(xml) {
        if (inAuthor) author += xml.textString();
        else body.text(xml);
      },
    },
    limits,
  );
  return { comments, state };
}

/**
 * Reads a part of threaded comments (conversations of newer programs). The classic comment at the same cell is only a
 * mirror that says so; these are the words.
 */
export function readThreadedComments(
  pkg: ZipPackage,
  part: string,
  limits: ReadLimits,
): { comments: CellComment[]; state: PartState } {
  const comments: CellComment[] = [];
  let where: { row: number; column: number } | undefined;
  let text = "";
  const state = readXmlPart(
    pkg,
    part,
    {
      open(xml) {
        if (xml.nameIs("threadedComment")) {
          where = parseAddress(xml.attribute("ref") ?? "");
          text = "";
        } else if (where && xml.nameIs("text")) xml.wantText = true;
      },
      close(xml) {
        if (xml.nameIs("text")) xml.wantText = false;
        else if (where && xml.nameIs("threadedComment")) {
          if (comments.length < limits.maxMarks) comments.push({ ...where, text });
          where = undefined;
        }
      },
      text(xml) {
        text += xml.textString();
      },
    },
    limits,
  );
  return { comments, state };
}
