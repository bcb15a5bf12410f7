import { split } from "./split.ts";

export const costKeyKinds = ["equal", "residents", "own"] as const;
export type CostKeyKind = (typeof costKeyKinds)[number];

/** How the costs of a joint plan are shared between its municipalities (no: fordelingsnøkkel). */
export interface CostKey {
  kind: CostKeyKind;
  /** Own shares in hundredths of a percent, by kommunenummer. Empty unless the municipalities have their own. */
  shares: Record<string, number>;
}

/** A whole, in hundredths of a percent. */
export const whole = 10_000;

export const equalKey: CostKey = { kind: "equal", shares: {} };

/** Somebody who pays: a municipality, how many live there, and what it weighs in the key. */
export interface Payer {
  kommunenummer: string;
  name: string;
  residents: number;
  weight: number;
  /** Of all that is shared by everybody, in hundredths of a percent; the shares of all add up to a whole. */
  share: number;
}

type Municipality = Pick<Payer, "kommunenummer" | "name" | "residents">;

/** The municipalities of a plan, with what each weighs. A key that cannot be used, since nobody weighs anything, makes all pay the same. */
export function payersOf(key: CostKey, municipalities: readonly Municipality[]): Payer[] {
  const weights = municipalities.map((municipality) => weightOf(key, municipality));
  const shares = split(whole, weights);
  return municipalities.map((municipality, at) => {
    return { ...municipality, weight: weights[at] ?? 0, share: shares[at] ?? 0 };
  });
}

function weightOf(key: CostKey, { kommunenummer, residents }: Municipality): number {
  if (key.kind === "equal") return 1;
  return key.kind === "residents" ? residents : (key.shares[kommunenummer] ?? 0);
}

/** What is wrong with a key as it stands: municipalities have come or gone since the shares were agreed on, or nobody knows how many live there. */
export type KeyFault = "notWhole" | "noResidents";

export function keyFault(key: CostKey, payers: readonly Payer[]): KeyFault | null {
  if (key.kind === "own") return payers.reduce((sum, { weight }) => sum + weight, 0) === whole ? null : "notWhole";
  return key.kind === "residents" && payers.some(({ residents }) => residents === 0) ? "noResidents" : null;
}

/** "33,33" or "33.3 %" in hundredths of a percent; 0 for nothing, undefined for what is no percentage with two decimals at most. */
export function readPercent(typed: string): number | undefined {
  const text = typed.replace("%", "").trim().replace(",", ".");
  if (text === "") return 0;
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined;
  const hundredths = Math.round(Number(text) * 100);
  return hundredths <= whole ? hundredths : undefined;
}

/** "33,33", without decimals that say nothing. */
export function formatPercent(hundredths: number): string {
  return String(hundredths / 100).replace(".", ",");
}
