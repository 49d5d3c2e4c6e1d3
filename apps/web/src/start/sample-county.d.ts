/** Made by the build: see build/sample-module.mjs. */
declare module "virtual:sample-county" {
  export const files: readonly { readonly name: string; readonly base64: string }[];
}
