/** How page and worker talk: typed calls with progress and cancelling over `postMessage`. */

export { type AskOptions, type Client, createClient, type Port } from "./client.ts";
export { CallError, type Failure } from "./messages.ts";
export { type Answering, type Context, type Handlers, serve } from "./serve.ts";
