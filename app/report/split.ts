/**
 * Shares out whole kroner by weight, so that the parts always add up to what was shared: what is left after rounding down goes, one
 * krone each, to those who were rounded down the most. When nobody weighs anything, all weigh the same.
 */
export function split(kroner: number, weights: readonly number[]): number[] {
  const given = weights.reduce((sum, weight) => sum + weight, 0);
  const used = given > 0 ? weights : weights.map(() => 1);
  const sum = given > 0 ? given : weights.length;
  const left = used.map((weight) => (kroner * weight) % sum); // exact: no product here is larger than a whole number can be
  const parts = used.map((weight, at) => (kroner * weight - (left[at] ?? 0)) / sum);
  const rest = kroner - parts.reduce((one, other) => one + other, 0);
  const first = left
    .map((remainder, at) => ({ remainder, at }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at)
    .slice(0, rest);
  for (const { at } of first) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}
