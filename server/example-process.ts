import { newId } from "#app/lib/id.server.ts";
import type { GroupMember } from "#app/plan/group-member.ts";
import type { GroupKind } from "#app/plan/plan.ts";
import type { InvolvementFields } from "#app/process/involvement.ts";
import type { MeetingFields } from "#app/process/meeting.ts";
import type { Rows } from "./example-rows.ts";

/** A seat in the example. What it leaves out is blank. */
export type ExampleSeat = { kind: GroupKind; title: string; agency: string } & Partial<
  Pick<GroupMember, "role" | "subGroup" | "perspectives" | "cleared" | "hours">
>;

/** How the people of the example work together. */
export interface ExampleProcess {
  groupTexts: { kind: GroupKind; tasks: string; responsibility: string }[];
  involvements: (Omit<InvolvementFields, "safety"> & { safety?: string })[];
  meetings: Omit<MeetingFields, "cancelled">[];
}

export function processRows(
  process: ExampleProcess | undefined,
  { organisationId, planId }: { organisationId: string; planId: string },
): Rows {
  if (!process) return {};
  const meetings = process.meetings.map((meeting) => ({ id: newId(), ...meeting }));
  return {
    "work.planGroup": process.groupTexts.map((text) => ({ organisationId, planId, ...text })),
    "work.involvement": process.involvements.map((one) => ({ organisationId, planId, id: newId(), ...one })),
    "work.meeting": meetings.map(({ decisions, ...row }) => ({ organisationId, planId, ...row })),
    "work.meetingDecision": meetings.flatMap(({ id, decisions }) =>
      decisions.map((decision, sort) => ({ organisationId, meetingId: id, sort, ...decision })),
    ),
  };
}
