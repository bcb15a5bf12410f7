import type { Db } from "#app/lib/db.server.ts";
import type { Approval } from "./approval.ts";
import { type Approver, approveContent, withdrawApproval } from "./approve.server.ts";
import { approvedFlow } from "./approved-flow.ts";
import type { FlowStep } from "./flow-template.ts";
import type { FlowWriter } from "./local-flow-change.server.ts";

/** Stands for a flow and shows it to everyone. Answers false when what was asked for has been changed or taken back meanwhile. */
export async function approveFlow(
  db: Db,
  writer: FlowWriter,
  { steps, ...approval }: Omit<Approval, "version"> & { steps: FlowStep[] },
): Promise<boolean> {
  return await approveContent(db, approverOf(writer), { ...approval, content: steps });
}

/** The template stands again for everyone. */
export async function withdrawFlow(db: Db, writer: FlowWriter, today: string): Promise<void> {
  await withdrawApproval(db, approverOf(writer), today);
}

function approverOf({ organisationId, by, template: { id } }: FlowWriter): Approver<FlowStep[]> {
  return {
    ...{ organisationId, by, kind: "flow", subjectId: id },
    freeze: (frame, steps) => approvedFlow.parse({ ...frame, flowId: id, steps }),
  };
}
