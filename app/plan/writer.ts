/** Who writes, and in which plan: what every change is recorded under. */
export interface Writer {
  /** Id of a person. */
  by: string;
  organisationId: string;
  planId: string;
}
