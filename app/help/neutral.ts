export { tellingWord } from "#app/lib/neutral.ts";
