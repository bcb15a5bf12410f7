/** What a line of status may hold, and what must be decided: enough for a sentence or two. */
export const longestLine = 300;
export const longestDecision = 500;

/** The name of a field on the page where many measures are answered. */
export function fieldName(part: string, measureId: string): string {
  return `${part}-${measureId}`;
}

/** Which measure a field is about. */
export function partOf(name: string): string | undefined {
  return /^(?:choice|comment|cause|decisionNeeded)-(.*)$/.exec(name)?.[1];
}
