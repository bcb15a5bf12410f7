export const yearDateKinds = ["budget", "council", "reporting", "other"] as const;

/** A date that comes back every year and that the plan must fit (no: fast dato i årshjulet). */
export interface YearDate {
  id: string;
  kind: (typeof yearDateKinds)[number];
  title: string;
  /** 1 to 12. */
  month: number;
  /** Null for some time in the month. */
  day: number | null;
}

/** When the report of a period is due. */
export interface ReportDay {
  id: string;
  fromDate: string;
  toDate: string;
  due: string;
}
