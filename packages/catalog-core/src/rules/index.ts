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
import phonesDiffer from "./contact/phones-differ.ts";
import phonesStated from "./contact/phones-stated.ts";
import phonesWellformed from "./contact/phones-wellformed.ts";
import codeTableNamed from "./elements/code-table-named.ts";
import columnsPresent from "./elements/columns-present.ts";
import directoryComplete from "./elements/directory-complete.ts";
import implementationComplete from "./elements/implementation-complete.ts";
import noPlaceholder from "./elements/no-placeholder.ts";
import elementsReadable from "./elements/readable.ts";
import elementsUndamaged from "./elements/undamaged.ts";
import feeAmountHasCurrency from "./fees/amount-has-currency.ts";
import feesConsistent from "./fees/consistent.ts";
import permitFeeGround from "./fees/permit-fee-ground.ts";
import instantAgreesWithPromise from "./handling/instant-agrees-with-promise.ts";
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
import materialsNamed from "./materials/named.ts";
import noCatchAll from "./materials/no-catch-all.ts";
import fiveSteps from "./procedure/five-steps.ts";
import fiveStepsOfPermit from "./procedure/five-steps-of-permit.ts";
import applicationDescribed from "./scope/application-described.ts";
import knownType from "./scope/known-type.ts";
import onApplication from "./scope/on-application.ts";
import amountAndUnit from "./time-limit/amount-and-unit.ts";
import columnUnitStated from "./time-limit/column-unit-stated.ts";
import noStatutoryLimitExplained from "./time-limit/no-statutory-limit-explained.ts";
import promiseRequired from "./time-limit/promise-required.ts";
import promisedWithinHalf from "./time-limit/promised-within-half.ts";
import promisedWithinStatutory from "./time-limit/promised-within-statutory.ts";
import unitStated from "./time-limit/unit-stated.ts";
import atMostOnceTarget from "./visits/at-most-once-target.ts";
import fullOnlineIsZero from "./visits/full-online-is-zero.ts";
import reasonWhenNeeded from "./visits/reason-when-needed.ts";
import visitsStated from "./visits/stated.ts";
import zeroNeedsAWay from "./visits/zero-needs-a-way.ts";

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
  // time-limit
  promisedWithinStatutory,
  promisedWithinHalf,
  promiseRequired,
  noStatutoryLimitExplained,
  amountAndUnit,
  unitStated,
  columnUnitStated,
  // handling
  instantAgreesWithPromise,
  // visits
  visitsStated,
  reasonWhenNeeded,
  zeroNeedsAWay,
  fullOnlineIsZero,
  atMostOnceTarget,
  // procedure
  fiveStepsOfPermit,
  fiveSteps,
  // materials
  materialsNamed,
  noCatchAll,
  // fees
  feesConsistent,
  feeAmountHasCurrency,
  permitFeeGround,
  // contact
  phonesStated,
  phonesWellformed,
  areaCodeStated,
  phonesDiffer,
  // consistency
];
