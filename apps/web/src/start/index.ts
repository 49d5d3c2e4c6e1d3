/** Where lists come in: dropping, choosing, the sample; and how far the reading is. */

export { DropPlace } from "./drop-place.tsx";
export { filesDropped } from "./handed-files.ts";
export { StartView } from "./start-view.tsx";
export { useDrop } from "./use-drop.ts";
export { useTake } from "./use-take.ts";
