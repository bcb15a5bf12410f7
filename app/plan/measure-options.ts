/** One of several that can be chosen in a form. */
export interface Choice {
  value: string;
  label: string;
}

export interface ChoiceGroup {
  heading: string;
  choices: Choice[];
}

/** What a measure can be tied to in its plan and organisation. */
export interface MeasureOptions {
  /** Goals by focus area, in the order of the plan. */
  goals: ChoiceGroup[];
  /** Functions by agency. */
  positions: ChoiceGroup[];
  /** Agencies and functions, by agency: who can take part. */
  partners: ChoiceGroup[];
  /** The municipalities of the plan. One alone needs no choice. */
  municipalities: Choice[];
  legalBases: Choice[];
}
