import type { MetricReport } from "@zp/catalog-core/engine";
import type { History } from "../changes/index.ts";
import type { Publication } from "../publication/index.ts";

/** Everything that pages are made of. */
export interface Site {
  /** “镇坪县政务服务事项”. */
  readonly title: string;
  /** “镇坪县”. */
  readonly place: string;
  /** Where the site will stand, with a slash at the end; without it there are no QR codes and no map of the site. */
  readonly url: string | undefined;
  readonly source: {
    readonly id: string;
    /** The id as it stands on pages: `3f2a-9c1e-5b7d`. */
    readonly shortId: string;
    readonly takenOn: string;
    readonly title?: string | undefined;
  };
  readonly publication: Publication;
  readonly history: History;
  readonly report: MetricReport;
  readonly pack: { readonly id: string; readonly version: string; readonly title: string };
}

/** A file of the site. `content` is made when it is asked for, so that a large site is never held as a whole. */
export interface SiteFile {
  /** From the root of the site, with slashes. */
  readonly path: string;
  readonly content: () => string | Uint8Array | Iterable<string | Uint8Array>;
}
