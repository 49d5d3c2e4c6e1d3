import type { ImplementationItem, Phone } from "@zp/catalog-core/model";
import { type Counts, note } from "./counts.ts";

const short = /^(?:11\d|12[0-2]|1\d{4,5}|9[56]\d{3,4})$/;
const mobile = /^1[3-9]\d{9}$/;
const service = /^[48]00\d{7}$/;
const landline = /^[2-9]\d{6,7}$/;
const areaCodes = /^0(?:10|2\d|[3-9]\d{2})$/;

const hasFigures = ({ number, raw }: Phone): boolean =>
  number !== undefined || (raw.length <= 24 && /(?:[0-9０-９][-—－ ]?){5}/u.test(raw));

function isWrong(phone: Phone): boolean {
  const { number, areaCode } = phone;
  if (number === undefined) return hasFigures(phone);
  if (areaCode !== undefined && !areaCodes.test(areaCode)) return true;
  if (short.test(number) || mobile.test(number) || service.test(number)) return false;
  return !landline.test(number) || (areaCode !== undefined && areaCode.length === 3 && number.length !== 8);
}

const isSame = (a: Phone, b: Phone): boolean =>
  a.number === b.number &&
  (a.areaCode === b.areaCode || a.areaCode === undefined || b.areaCode === undefined) &&
  a.extension === b.extension;

/** Whether every number for complaints is one for questions too, and none is a line that all share. */
function areShared(consultation: readonly Phone[], supervision: readonly Phone[]): boolean {
  let isShared = false;
  for (const phone of supervision) {
    if (phone.number === undefined) continue;
    if (short.test(phone.number)) return false;
    if (!consultation.some((one) => isSame(one, phone))) return false;
    isShared = true;
  }
  return isShared;
}

export function checkPhones(item: ImplementationItem, counts: Counts): void {
  const { consultationPhones: consultation, supervisionPhones: supervision } = item;
  let unstated = 0;
  let wrong = 0;
  let withoutArea = 0;
  for (const phones of [consultation, supervision]) {
    if (phones === undefined) continue;
    let isStated = false;
    let hasArea = false;
    let hasLandline = false;
    for (const phone of phones) {
      if (hasFigures(phone)) isStated = true;
      if (phone.areaCode !== undefined) hasArea = true;
      if (phone.number !== undefined && landline.test(phone.number)) hasLandline = true;
      if (isWrong(phone)) wrong += 1;
    }
    if (!isStated) unstated += 1;
    if (hasLandline && !hasArea) withoutArea += 1;
  }
  note(counts["contact/phones-stated"], unstated);
  note(counts["contact/phones-wellformed"], wrong);
  note(counts["contact/area-code-stated"], withoutArea);
  if (consultation !== undefined && supervision !== undefined && areShared(consultation, supervision)) {
    note(counts["contact/phones-differ"], 1);
  }
}
