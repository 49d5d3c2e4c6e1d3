import fc from "fast-check";

// On a shared run the same cases each time, so that a red run can be run again; on a desk new ones each time.
if (process.env.CI) fc.configureGlobal({ seed: 20_180_608 });
