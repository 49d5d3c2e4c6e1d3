import { unitOf } from "@zp/catalog-core/engine";
import type { Catalogue } from "@zp/catalog-core/model";
import {
  columnSetsOf,
  composeAuditOpinion,
  composeBulletin,
  composeFilingRegister,
  composeGuides,
  composeJointReviews,
  composeNotices,
  composeScorecards,
  composeSelfChecks,
  type ReportDocument,
  type UnitPaper,
} from "@zp/catalog-core/report-model";
import { renderDocx, renderHtml } from "@zp/report";
import { writeTemplate } from "@zp/workbook";
import { fileNames } from "./file-name.ts";
import { type DocumentId, documentTitles } from "./ids.ts";
import type { Job, Maker, OutputFile } from "./job.ts";

/** One document of all units. */
const one = (id: DocumentId, compose: (input: Job["input"]) => ReportDocument): Maker =>
  async function* make({ input }) {
    yield {
      name: `${documentTitles[id]}.docx`,
      bytes: await renderDocx(compose(input), input.identity.date),
    };
  };

/** A document for each unit, one after the other. */
const each = (id: DocumentId, compose: (input: Job["input"]) => Iterable<UnitPaper>): Maker =>
  async function* make({ input }) {
    const nameOf = fileNames(documentTitles[id]);
    for (const { unit, document } of compose(input)) {
      yield { name: nameOf(unit, ".docx"), bytes: await renderDocx(document, input.identity.date) };
    }
  };

/** The papers that go to units and offices. */
export const paperMakers = {
  scorecards: one("scorecards", composeScorecards),
  bulletin: one("bulletin", composeBulletin),
  notices: each("notices", composeNotices),
  "self-checks": each("self-checks", composeSelfChecks),
  "joint-review": each("joint-review", composeJointReviews),
  filing: one("filing", composeFilingRegister),
  audit: one("audit", composeAuditOpinion),
  annexes,
  guides,
} as const satisfies Partial<Record<DocumentId, Maker>>;

/** 附件1 of all units, 附件2 of each as a list and with a sheet for each item, 附件3; to print, sign and seal. */
async function* annexes({ input, reading }: Job): AsyncGenerator<OutputFile> {
  const { catalogue } = input;
  const sets = columnSetsOf(input.pack);
  const set = (id: string) => sets.find((one) => one.id === id)!;
  if (catalogue.directory.length > 0) {
    yield {
      name: "附件/附件1政务服务事项目录清单.xlsx",
      bytes: await writeTemplate(set("annex-1"), { catalogue }),
    };
  }
  const items = new Map(catalogue.items.map((item) => [item.id, item]));
  const restOf = (id: string) => {
    const item = items.get(id);
    return item === undefined || reading === undefined ? [] : reading.restOf(item);
  };
  const nameOf = fileNames("附件2政务服务事项实施清单");
  for (const [unit, own] of byUnit(catalogue)) {
    const options = { catalogue: own, unit, restOf };
    yield { name: `附件/${nameOf(unit, ".xlsx")}`, bytes: await writeTemplate(set("annex-2"), options) };
    yield {
      name: `附件/${nameOf(unit, ".xlsx", "，一事项一表")}`,
      bytes: await writeTemplate(set("annex-2-form"), { ...options, form: true }),
    };
  }
  yield {
    name: "附件/附件3主编（联审）人员信息表.xlsx",
    bytes: await writeTemplate(set("annex-3"), catalogue.roster.length === 0 ? {} : { catalogue }),
  };
}

function* byUnit(catalogue: Catalogue): Generator<readonly [string, Catalogue]> {
  const units = new Map<string, Catalogue["items"]>();
  for (const item of catalogue.items) {
    const unit = unitOf(item) ?? "未注明单位";
    const own = units.get(unit);
    if (own === undefined) units.set(unit, [item]);
    else own.push(item);
  }
  for (const [unit, items] of units) yield [unit, { ...catalogue, items }];
}

/** 办事指南 of each unit, as a paper and as a page. */
async function* guides({ input, pageOf }: Job): AsyncGenerator<OutputFile> {
  const nameOf = fileNames("办事指南");
  for (const { unit, document } of composeGuides(input, pageOf === undefined ? {} : { pageOf })) {
    yield { name: nameOf(unit, ".docx"), bytes: await renderDocx(document, input.identity.date) };
    yield { name: nameOf(unit, ".html"), bytes: new TextEncoder().encode(renderHtml(document)) };
  }
}
