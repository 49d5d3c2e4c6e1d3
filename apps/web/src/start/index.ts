/** Where lists come in: dropping, choosing, the sample; and how far the reading is. */

export { StartView } from "./start-view.tsx";
