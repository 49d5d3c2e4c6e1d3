import { OfficeFolder } from "@zp/testkit/office";
import { run } from "../src/program.ts";

/** A folder in which somebody makes reports. */
export class Office extends OfficeFolder {
  override today: string | undefined = "2018-08-31";

  async report(...args: string[]): Promise<number> {
    return this.run(run, args);
  }
}

const header =
  "编制单位,事项名称,事项类型,实施编码,办件类型,法定办结时限,承诺办结时限,到办事现场次数,咨询电话";

/** A list of two units; `visits` is what the last item asks. */
export const list = (visits: string): string =>
  [
    header,
    "县水利局,取水许可,行政许可,010100200061092700010002,承诺件,20个工作日,10个工作日,1,0915-8820001",
    "县水利局,河道采砂许可,行政许可,010100200061092700010003,承诺件,20个工作日,15个工作日,1,0915-8820001",
    `县民政局,临时救助金给付,行政给付,050100300061092700010003,承诺件,20个工作日,5个工作日,${visits},0915-8820002`,
  ].join("\n");
