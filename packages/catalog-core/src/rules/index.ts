/** Every rule of the order and of the documents it rests on. Each is a page in docs/rules. */

import type { AnyRule } from "../engine/index.ts";
import basicCodeForm from "./codes/basic-code-form.ts";
import creditCode from "./codes/credit-code.ts";
import directoryImplemented from "./codes/directory-implemented.ts";
import implementationCodeForm from "./codes/implementation-code-form.ts";
import implementationCodeUnique from "./codes/implementation-code-unique.ts";
import codesInDirectory from "./codes/in-directory.ts";
import codesKnownShape from "./codes/known-shape.ts";
import oneGeneration from "./codes/one-generation.ts";
import codePartsAgree from "./codes/parts-agree.ts";
import areaCodeStated from "./contact/area-code-stated.ts";
import hoursSayWhen from "./contact/hours-say-when.ts";
import phonesDiffer from "./contact/phones-differ.ts";
import phonesStated from "./contact/phones-stated.ts";
import phonesWellformed from "./contact/phones-wellformed.ts";
import placeCanBeFound from "./contact/place-can-be-found.ts";
import codeTableNamed from "./elements/code-table-named.ts";
import columnsPresent from "./elements/columns-present.ts";
import conditionsAreConditions from "./elements/conditions-are-conditions.ts";
import directoryComplete from "./elements/directory-complete.ts";
import implementationComplete from "./elements/implementation-complete.ts";
import noPlaceholder from "./elements/no-placeholder.ts";
import numberingContinuous from "./elements/numbering-continuous.ts";
import questionsAnswered from "./elements/questions-answered.ts";
import elementsReadable from "./elements/readable.ts";
import elementsUndamaged from "./elements/undamaged.ts";
import feeAmountHasCurrency from "./fees/amount-has-currency.ts";
import feesConsistent from "./fees/consistent.ts";
import permitFeeGround from "./fees/permit-fee-ground.ts";
import audienceAgreesWithTopics from "./handling/audience-agrees-with-topics.ts";
import depthAgreesWithOnline from "./handling/depth-agrees-with-online.ts";
import entrustingBodyNamed from "./handling/entrusting-body-named.ts";
import handedDownGrounded from "./handling/handed-down-grounded.ts";
import instantAgreesWithPromise from "./handling/instant-agrees-with-promise.ts";
import instantWithoutProcedures from "./handling/instant-without-procedures.ts";
import jointBodiesNamed from "./handling/joint-bodies-named.ts";
import onlineHasAddress from "./handling/online-has-address.ts";
import postalHasExpress from "./handling/postal-has-express.ts";
import resultTypeAgrees from "./handling/result-type-agrees.ts";
import articleExists from "./legal-basis/article-exists.ts";
import articleForm from "./legal-basis/article-form.ts";
import citedOnce from "./legal-basis/cited-once.ts";
import documentNumberForm from "./legal-basis/document-number-form.ts";
import highToLow from "./legal-basis/high-to-low.ts";
import basisInForce from "./legal-basis/in-force.ts";
import lawfulGround from "./legal-basis/lawful-ground.ts";
import lawfulGroundInServices from "./legal-basis/lawful-ground-in-services.ts";
import noDisguisedPermit from "./legal-basis/no-disguised-permit.ts";
import noVagueBasis from "./legal-basis/no-vague-basis.ts";
import numberAgrees from "./legal-basis/number-agrees.ts";
import permitByLocalRule from "./legal-basis/permit-by-local-rule.ts";
import permitGround from "./legal-basis/permit-ground.ts";
import basisPresent from "./legal-basis/present-and-readable.ts";
import basisPresentInServices from "./legal-basis/present-in-services.ts";
import rankAgrees from "./legal-basis/rank-agrees.ts";
import standardNumberForm from "./legal-basis/standard-number-form.ts";
import stepsGrounded from "./legal-basis/steps-grounded.ts";
import titleForm from "./legal-basis/title-form.ts";
import titleInFull from "./legal-basis/title-in-full.ts";
import conditionStated from "./materials/condition-stated.ts";
import copiesStated from "./materials/copies-stated.ts";
import formHasBlank from "./materials/form-has-blank.ts";
import materialsNamed from "./materials/named.ts";
import noCatchAll from "./materials/no-catch-all.ts";
import noMergedCertificate from "./materials/no-merged-certificate.ts";
import noOpenList from "./materials/no-open-list.ts";
import noTiedPurchase from "./materials/no-tied-purchase.ts";
import materialsNotTwice from "./materials/not-twice.ts";
import oneDocumentEach from "./materials/one-document-each.ts";
import proofHasBasis from "./materials/proof-has-basis.ts";
import sharedNotAsked from "./materials/shared-not-asked.ts";
import acceptanceInWriting from "./procedure/acceptance-in-writing.ts";
import fiveSteps from "./procedure/five-steps.ts";
import fiveStepsOfPermit from "./procedure/five-steps-of-permit.ts";
import onlineSteps from "./procedure/online-steps.ts";
import reviewRulesOfPermit from "./procedure/review-rules-of-permit.ts";
import stepsDescribed from "./procedure/steps-described.ts";
import approvedBeforePublished from "./schedule/approved-before-published.ts";
import datesNotAhead from "./schedule/dates-not-ahead.ts";
import oneDateEach from "./schedule/one-date-each.ts";
import stagesInOrder from "./schedule/stages-in-order.ts";
import withinDeadline from "./schedule/within-deadline.ts";
import applicationDescribed from "./scope/application-described.ts";
import knownType from "./scope/known-type.ts";
import onApplication from "./scope/on-application.ts";
import amountAndUnit from "./time-limit/amount-and-unit.ts";
import clockStartsAtAcceptance from "./time-limit/clock-starts-at-acceptance.ts";
import columnUnitStated from "./time-limit/column-unit-stated.ts";
import deliveryWithinTenDays from "./time-limit/delivery-within-ten-days.ts";
import extensionApproved from "./time-limit/extension-approved.ts";
import longerLimitGrounded from "./time-limit/longer-limit-grounded.ts";
import noStatutoryLimitExplained from "./time-limit/no-statutory-limit-explained.ts";
import noteAgrees from "./time-limit/note-agrees.ts";
import permitInWorkdays from "./time-limit/permit-in-workdays.ts";
import promiseRequired from "./time-limit/promise-required.ts";
import promisedWithinHalf from "./time-limit/promised-within-half.ts";
import promisedWithinStatutory from "./time-limit/promised-within-statutory.ts";
import sameStatutoryLimit from "./time-limit/same-statutory-limit.ts";
import specialProceduresAllowed from "./time-limit/special-procedures-allowed.ts";
import specialProceduresComplete from "./time-limit/special-procedures-complete.ts";
import stepsWithinPromise from "./time-limit/steps-within-promise.ts";
import unitStated from "./time-limit/unit-stated.ts";
import atMostOnceTarget from "./visits/at-most-once-target.ts";
import fourMarksAgree from "./visits/four-marks-agree.ts";
import fullOnlineIsZero from "./visits/full-online-is-zero.ts";
import noFewerThanTold from "./visits/no-fewer-than-told.ts";
import onceClaimConditioned from "./visits/once-claim-conditioned.ts";
import onlineNeedsNoPresence from "./visits/online-needs-no-presence.ts";
import reasonWhenNeeded from "./visits/reason-when-needed.ts";
import visitsStated from "./visits/stated.ts";
import zeroNeedsAWay from "./visits/zero-needs-a-way.ts";

export { retiredRules } from "./retired.ts";

/**
 * Every rule, in the order of the report. A new rule is one file, its examples beside it, and a line here; a test holds
 * this list and the folder together.
 */
export const rules: readonly AnyRule[] = [
  // scope
  onApplication,
  knownType,
  applicationDescribed,
  // elements
  columnsPresent,
  directoryComplete,
  implementationComplete,
  noPlaceholder,
  elementsReadable,
  codeTableNamed,
  elementsUndamaged,
  numberingContinuous,
  conditionsAreConditions,
  questionsAnswered,
  // codes
  basicCodeForm,
  implementationCodeForm,
  codesKnownShape,
  creditCode,
  implementationCodeUnique,
  codePartsAgree,
  codesInDirectory,
  directoryImplemented,
  oneGeneration,
  // legal-basis
  basisPresent,
  basisPresentInServices,
  noVagueBasis,
  lawfulGround,
  lawfulGroundInServices,
  permitGround,
  permitByLocalRule,
  stepsGrounded,
  noDisguisedPermit,
  basisInForce,
  articleExists,
  rankAgrees,
  numberAgrees,
  highToLow,
  citedOnce,
  documentNumberForm,
  titleForm,
  articleForm,
  standardNumberForm,
  titleInFull,
  // time-limit
  promisedWithinStatutory,
  promisedWithinHalf,
  promiseRequired,
  noStatutoryLimitExplained,
  amountAndUnit,
  unitStated,
  columnUnitStated,
  permitInWorkdays,
  specialProceduresAllowed,
  specialProceduresComplete,
  clockStartsAtAcceptance,
  deliveryWithinTenDays,
  stepsWithinPromise,
  noteAgrees,
  sameStatutoryLimit,
  longerLimitGrounded,
  extensionApproved,
  // handling
  instantAgreesWithPromise,
  instantWithoutProcedures,
  depthAgreesWithOnline,
  onlineHasAddress,
  entrustingBodyNamed,
  resultTypeAgrees,
  postalHasExpress,
  audienceAgreesWithTopics,
  jointBodiesNamed,
  handedDownGrounded,
  // visits
  visitsStated,
  reasonWhenNeeded,
  zeroNeedsAWay,
  fullOnlineIsZero,
  atMostOnceTarget,
  fourMarksAgree,
  noFewerThanTold,
  onlineNeedsNoPresence,
  onceClaimConditioned,
  // procedure
  fiveStepsOfPermit,
  fiveSteps,
  stepsDescribed,
  onlineSteps,
  reviewRulesOfPermit,
  acceptanceInWriting,
  // materials
  materialsNamed,
  noCatchAll,
  materialsNotTwice,
  sharedNotAsked,
  copiesStated,
  formHasBlank,
  noOpenList,
  proofHasBasis,
  noMergedCertificate,
  noTiedPurchase,
  oneDocumentEach,
  conditionStated,
  // fees
  feesConsistent,
  feeAmountHasCurrency,
  permitFeeGround,
  // contact
  phonesStated,
  phonesWellformed,
  areaCodeStated,
  phonesDiffer,
  hoursSayWhen,
  placeCanBeFound,
  // consistency
  // schedule
  stagesInOrder,
  approvedBeforePublished,
  withinDeadline,
  datesNotAhead,
  oneDateEach,
];
