import type { PublishedText } from "#app/lib/inserted.ts";

/** A chapter as it stands now, for whoever reads it while others write. */
export interface Newest {
  /** What to ask with the next time. */
  mark: string;
  title: string;
  text: PublishedText;
}
