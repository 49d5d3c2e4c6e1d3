export { composeBulletin } from "./bulletin.ts";
export { composeAuditOpinion, composeFilingRegister } from "./filing.ts";
export { composeGuides, type GuideOptions } from "./guide.ts";
export { composeJointReviews } from "./joint-review.ts";
export { composeScorecards } from "./scorecards.ts";
export { composeNotices, composeSelfChecks, type UnitPaper } from "./unit-papers.ts";
