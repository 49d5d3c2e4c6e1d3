/** A finding by itself: where it stands, what it rests on, how to mend it. */

export { FindingDialog } from "./finding-dialog.tsx";
export { placeText } from "./place-text.ts";
export { SeverityMark, severityLabels } from "./severity-mark.tsx";
