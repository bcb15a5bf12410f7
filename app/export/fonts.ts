const folder = "node_modules/@expo-google-fonts";

/** The fonts documents are printed with, from the project's root: Inter upright and slanted, plain and bold. */
export const fontFiles = ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"].map(
  (style) => `${folder}/inter/${style}/Inter_${style}.ttf`,
);

/** What brochures have beside it, plain and bold: the letters of Arabic and Farsi, and those of Tigrinya. */
export const brochureFontFiles = {
  arabic: ["400Regular", "600SemiBold"].map((style) => `${folder}/vazirmatn/${style}/Vazirmatn_${style}.ttf`),
  ethiopic: ["400Regular", "600SemiBold"].map(
    (style) => `${folder}/noto-sans-ethiopic/${style}/NotoSansEthiopic_${style}.ttf`,
  ),
};
