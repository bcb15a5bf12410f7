/** Something a check found. A fault must be mended before others use Komplan; a warning should be. */
export interface Finding {
  severity: "fault" | "warning";
  /** What is wrong, in words. */
  what: string;
  /** What to do about it. */
  remedy: string;
}

export interface Deployment {
  /** Whether Komplan shall serve others than whoever tries it out. */
  deploy: boolean;
}
