-- Whoever answers by link answers for a function. A measure that has moved to another function since it was asked about, or been taken
-- out of the plan, is not theirs to answer for; and an answer goes from how the measure stands now, whoever has said something meanwhile.

-- Kept as it was, like the rest of the row. None for what was asked before this: that is answered as before.
alter table work.status_request_measure add column position_id uuid;

-- How what one was asked about stands now, and nothing else of the plan. It runs as the owner, who sees what belongs to the
-- organisation of the link: those who answer by link may not read the tables themselves.
do $$
declare
  place text;
  linked constant text := 'organisation_id = (select nullif(current_setting(''app.linked_organisation'', true), '''')::uuid)';
begin
  foreach place in array array['status_request', 'status_request_measure', 'measure', 'milestone', 'status_report', 'position', 'agency'] loop
    execute format('create policy for_links on work.%I for select to komplan_owner using (%s)', place, linked);
  end loop;
end $$;

create function work.asked_now() returns table (
  measure_id uuid, is_theirs boolean, moved_to text, starts_on date, due date, report_id uuid, status jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select measure.id,
    measure.deleted_at is null and (asked.position_id is null or asked.position_id is not distinct from measure.position_id),
    case when measure.deleted_at is null then concat_ws(', ', position.title, agency.name) else '' end,
    measure.starts_on,
    least(measure.ends_on, (select min(milestone.due) from work.milestone
      where milestone.organisation_id = measure.organisation_id and milestone.measure_id = measure.id and milestone.done_on is null)),
    newest.id,
    case when newest.id is not null then jsonb_build_object('phase', newest.phase, 'late', newest.late, 'comment', newest.comment,
      'cause', newest.cause, 'decisionNeeded', newest.decision_needed, 'onTimeReason', newest.on_time_reason,
      'reportedAt', newest.reported_at,
      -- A colleague it was passed on to does not read what whoever passed it on has answered.
      'isByAsked', coalesce(newest.request_id = request.passed_from, false)) end
  from work.status_request request
  join work.status_request_measure asked on asked.organisation_id = request.organisation_id
    and asked.request_id = coalesce(request.passed_from, request.id)
  join work.measure measure on measure.organisation_id = asked.organisation_id and measure.id = asked.measure_id
  left join work.position position on position.organisation_id = measure.organisation_id and position.id = measure.position_id
  left join work.agency agency on agency.organisation_id = position.organisation_id and agency.id = position.agency_id
  left join lateral (select * from work.status_report report
    where report.organisation_id = measure.organisation_id and report.measure_id = measure.id
    order by report.reported_at desc, report.id desc limit 1) newest on true
  where request.organisation_id = nullif(current_setting('app.linked_organisation', true), '')::uuid
    and request.id = nullif(current_setting('app.linked', true), '')::uuid
$$;
revoke all on function work.asked_now from public;
grant execute on function work.asked_now to komplan_app;

drop policy by_link_add on work.status_report;
create policy by_link_add on work.status_report for insert to komplan_app with check (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and request_id = (select nullif(current_setting('app.linked', true), '')::uuid)
  and reported_by is null
  and measure_id in (select now.measure_id from work.asked_now() now where now.is_theirs));
