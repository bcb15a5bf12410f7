/** Who wanted a plan, and the political decision to make it (no: oppdrag). */
export interface Assignment {
  /** Who took the initiative, e.g. "Krisesenteret og barnevernet". */
  initiative: string;
  initiatedOn: string | null;
  /** The body that decided that the plan shall be made. */
  decidedBy: string;
  decidedOn: string | null;
  /** saksnummer */
  caseNumber: string;
  link: string;
}

export const blankAssignment: Assignment = {
  initiative: "",
  initiatedOn: null,
  decidedBy: "",
  decidedOn: null,
  caseNumber: "",
  link: "",
};
