/** The two written forms of Norwegian that everything is complete in: bokmål and nynorsk. */
export const languages = ["nb", "nn"] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. */
export type Bilingual = Record<Language, string>;
