import { expect, test } from "vitest";
import type { Port } from "../../src/rpc/index.ts";
import { SessionStore } from "../../src/session/session-store.ts";

/** A worker that answers the n-th message that it was sent as `answer` says; without it, it is stuck. */
function worker(answer?: () => unknown): Port & { terminate(): void; terminated: boolean } {
  const port: ReturnType<typeof worker> = {
    onmessage: null,
    terminated: false,
    terminate: () => {
      port.terminated = true;
    },
    postMessage: (message) => {
      if (answer === undefined || !(typeof message === "object" && message !== null && "id" in message))
        return;
      const { id } = message as { id: number };
      queueMicrotask(() => port.onmessage?.({ data: { id, answer: answer() } } as MessageEvent));
    },
  };
  return port;
}

const files = () => [{ path: "水利局.csv", bytes: new ArrayBuffer(1) }];

test("what is opened while a stuck worker is being given up is opened by the next one", async () => {
  const workers = [worker(), worker(() => ({ revision: 1, items: 2 }))];
  let started = 0;
  const store = new SessionStore(() => workers[started++] ?? worker(), { patienceMs: 5 });
  const called = store.open(files());
  store.cancel();
  await called;
  expect(store.state()).toEqual({});
  const opening = store.open(files());
  expect(store.state().progress).toBeDefined();
  await opening;
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  expect(store.state().summary).toMatchObject({ items: 2 });
  expect(store.state()).not.toHaveProperty("progress");
});

test("a worker that answers is kept, and so is what it holds", async () => {
  const only = worker(() => ({ revision: 1, items: 3 }));
  const store = new SessionStore(() => only, { patienceMs: 1000 });
  await store.open(files());
  const called = store.open(files());
  store.cancel();
  await called;
  await store.open(files());
  expect(only.terminated).toBe(false);
  expect(store.state().summary).toMatchObject({ items: 3 });
});
