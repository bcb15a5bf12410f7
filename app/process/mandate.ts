/** What those who make the plan are asked for, and what they have to do it with (no: mandat). Leader and group are the plan's own groups. */
export interface Mandate {
  purpose: string;
  /** What the work shall answer. */
  questions: string[];
  startsOn: string | null;
  endsOn: string | null;
  milestones: MandateMilestone[];
  /** Whole kroner for the planning itself. */
  budget: number | null;
  hours: number | null;
  /** To whom, and how often. */
  reporting: string;
  /** What the work is not to do. */
  limits: string;
}

export interface MandateMilestone {
  title: string;
  due: string;
}

export const blankMandate: Mandate = {
  purpose: "",
  questions: [],
  startsOn: null,
  endsOn: null,
  milestones: [],
  budget: null,
  hours: null,
  reporting: "",
  limits: "",
};
