/** What a page takes in: sources bundled and minified as a page's own build would do it. */
export { type Bundle, type BundleOptions, bundle } from "./bundle.ts";
