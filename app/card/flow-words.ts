/** Now, while one is worried, and after others have taken over. */
export const flowPhases = ["acute", "concern", "followUp"] as const;
export type FlowPhase = (typeof flowPhases)[number];

export const flowAnswers = ["yes", "no", "unsure"] as const;
export type FlowAnswer = (typeof flowAnswers)[number];
