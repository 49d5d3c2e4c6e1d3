// Read by Node versions far older than the required one: no imports, no syntax newer than ES2015.

/** The oldest Node that everything here runs on. A test holds it equal to `engines` in package.json. */
export const requiredNode = "20.19";

/**
 * One sentence in Chinese and English when `version` ("18.20.4") is older than `required` ("20.19"); otherwise "".
 * @param {string} version
 * @param {string} [required]
 * @returns {string}
 */
export function nodeProblem(version, required = requiredNode) {
  const have = version.split(".").map(Number);
  const need = required.split(".").map(Number);
  for (let i = 0; i < need.length; i += 1) {
    const difference = (have[i] || 0) - (need[i] || 0);
    if (difference > 0) return "";
    if (difference < 0) {
      return (
        `本机的 Node.js 是 ${version}，需要 ${required} 或更高版本，请到 https://nodejs.org 安装后再运行。` +
        ` / Node.js ${required} or newer is needed, this one is ${version}: install it from https://nodejs.org and run again.`
      );
    }
  }
  return "";
}
