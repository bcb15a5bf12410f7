const folder = "node_modules/@expo-google-fonts/inter";

/** The fonts documents are printed with, from the project's root: Inter upright and slanted, plain and bold. */
export const fontFiles = ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"].map(
  (style) => `${folder}/${style}/Inter_${style}.ttf`,
);
