import { findPersonalData, type PersonalDataKind } from "#app/lib/personal-data.ts";

/** What must not stand in a block: what points out somebody, and telephone numbers, which come from the directory. */
export function faultOfBlock(text: string): PersonalDataKind | undefined {
  if (shortNumber.test(text)) return "phoneNumber";
  return findPersonalData(text, [])[0]?.kind;
}

/** Numbers that all know by heart are numbers too: 112, 116 117, 02800, 22 33 44 55 however it is spaced. Not a paragraph of law or a year. */
const shortNumber =
  /(?<![\d§.,/–-]|§ )(?:11[0-37]|116[ \u00a0]?\d{3}|0\d{4}|0\d[ \u00a0]\d{3}|[2-9](?:[ \u00a0]?\d){7})(?![\d]|[.,]\d)/;
