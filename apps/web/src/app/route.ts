import { useCallback, useSyncExternalStore } from "react";

/** What the address says of the view: which one, and how it is set. Never a file, nor anything read from one. */
export interface Route {
  readonly view: string;
  readonly params: Readonly<Record<string, string>>;
}

/** `#/findings?by=unit&severity=error`. Behind "#", so that it works from a disk and no server ever sees it. */
export const hrefOf = ({ view, params = {} }: Partial<Route> & { readonly view: string }): string => {
  const set = Object.entries(params).filter(([, value]) => value !== "");
  return `#/${view}${set.length === 0 ? "" : `?${new URLSearchParams(set)}`}`;
};

/** The route in an address; what is no route is the first view. */
export function routeIn(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/u, "").split("?", 2);
  return { view: path, params: Object.fromEntries(new URLSearchParams(query)) };
}

const listeners = new Set<() => void>();
let current: Route | undefined;

function now(): Route {
  current ??= routeIn(location.hash);
  return current;
}

function changed(): void {
  current = undefined;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener("popstate", changed);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("popstate", changed);
  };
}

/** Goes to a route as a link does: the back button leads back. */
export function go(route: Partial<Route> & { readonly view: string }): void {
  history.pushState(null, "", hrefOf(route));
  changed();
}

/** Puts a route in the place of the one that is shown: the back button knows nothing of that one. */
export function replaceRoute(route: Partial<Route> & { readonly view: string }): void {
  history.replaceState(history.state, "", hrefOf(route));
  changed();
}

/** Where the page is. Links (`<a href={hrefOf(…)}>`) need nothing else. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, now);

/**
 * One setting of the view in the address.
 *
 * @param fallback  what it is when the address does not say; it is then left out of the address
 * @returns the value, and how to set it. `replace` keeps the back button from stepping through every letter of a search.
 */
export function useParam(
  name: string,
  fallback = "",
): readonly [string, (value: string, how?: "push" | "replace") => void] {
  const { params } = useRoute();
  const set = useCallback(
    (value: string, how: "push" | "replace" = "push") => {
      const { view, params: others } = now();
      const { [name]: _, ...rest } = others;
      const href = hrefOf({ view, params: value === fallback ? rest : { ...rest, [name]: value } });
      if (how === "push") history.pushState(null, "", href);
      else history.replaceState(null, "", href);
      changed();
    },
    [name, fallback],
  );
  return [params[name] ?? fallback, set];
}
