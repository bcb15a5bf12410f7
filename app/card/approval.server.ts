import { type RawBuilder, sql } from "kysely";
import type { ApprovalKind, Standing } from "./approval.ts";

/** The newest approval of something, as part of a question about it. */
export function newestApproval(
  kind: ApprovalKind,
  organisationId: RawBuilder<unknown>,
  subjectId: RawBuilder<unknown>,
): RawBuilder<Standing["approval"]> {
  return sql`(select case when approval.withdrawn_on is null then jsonb_build_object(
      'version', approval.version, 'hash', approval.hash, 'approvedOn', approval.approved_on,
      'validUntil', approval.valid_until, 'approver', coalesce(approver.name, '')) end
    from work.approval approval left join access.person approver on approver.id = approval.approved_by
    where approval.organisation_id = ${organisationId} and approval.kind = ${kind} and approval.subject_id = ${subjectId}
    order by approval.version desc limit 1)`;
}
