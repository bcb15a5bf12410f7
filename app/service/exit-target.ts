/** Where whoever leaves a help page lands: large, dull, and the same for all who come (no: utgang). */
export const exitTargets = ["https://www.yr.no/", "https://www.nrk.no/", "https://snl.no/"] as const;
export type ExitTarget = (typeof exitTargets)[number];
