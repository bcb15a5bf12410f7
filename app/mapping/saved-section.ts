/** What a section that saved itself is answered: whether it came through, and what is said of it. */
export interface SavedSection {
  saved: boolean;
  /** For whoever writes: when it was saved, or why it was not. */
  said: string;
  /** What is wrong with a field, in words. What was written in it is then not stored. */
  errors: Record<string, string>;
}
