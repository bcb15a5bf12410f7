-- The page by link tells how a measure goes in the same words as everywhere else: from every date that is still to be kept, and by how
-- often its plan wants to hear of it.
create policy for_links on work.follow_up for select to komplan_owner
  using (organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid));

drop policy by_link_add on work.status_report;
drop function work.asked_now;
create function work.asked_now() returns table (
  measure_id uuid, is_theirs boolean, moved_to text, starts_on date, due date, dates text[], interval_months integer, report_id uuid, status jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select measure.id,
    measure.deleted_at is null and (asked.position_id is null or asked.position_id is not distinct from measure.position_id),
    case when measure.deleted_at is null then concat_ws(', ', position.title, agency.name) else '' end,
    measure.starts_on,
    least(measure.ends_on, (select min(milestone.due) from work.milestone
      where milestone.organisation_id = measure.organisation_id and milestone.measure_id = measure.id and milestone.done_on is null)),
    array(select milestone.due::text from work.milestone
      where milestone.organisation_id = measure.organisation_id and milestone.measure_id = measure.id and milestone.done_on is null
      union select measure.ends_on::text where measure.ends_on is not null),
    coalesce((select follow_up.interval_months from work.follow_up
      where follow_up.organisation_id = measure.organisation_id and follow_up.plan_id = measure.plan_id), 6),
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

create policy by_link_add on work.status_report for insert to komplan_app with check (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and request_id = (select nullif(current_setting('app.linked', true), '')::uuid)
  and reported_by is null
  and measure_id in (select now.measure_id from work.asked_now() now where now.is_theirs));
