/** What came of moving something from a script that stays on its page: its place among how many, and what takes it back. */
export type MoveAnswer = { kind: "moved"; place: number; of: number; changeId: string | null } | { kind: "failed" };
