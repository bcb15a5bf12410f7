/** "1 200 000", with spaces that do not break. */
export function formatNumber(number: number): string {
  return String(number)
    .replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0")
    .replace(".", ",");
}

/** "kr 1 200 000". Takes whole kroner. */
export function formatKroner(kroner: number): string {
  return `kr\u00a0${formatNumber(kroner)}`;
}
