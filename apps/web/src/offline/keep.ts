/** Lets the browser keep the app, so that it opens without a network. From a disk there is nothing to keep: it is there. */
export function keepForOffline(): void {
  if (!/^https?:$/u.test(location.protocol) || !("serviceWorker" in navigator)) return;
  addEventListener("load", () => {
    navigator.serviceWorker.register("./service-worker.js").catch(() => {
      // Without it everything works all the same, as long as the network does.
    });
  });
}
