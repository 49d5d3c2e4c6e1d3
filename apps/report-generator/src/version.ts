/** The version that `zp-report --version` says and the manifest records; the package's own. */
export const VERSION = "0.0.0";
