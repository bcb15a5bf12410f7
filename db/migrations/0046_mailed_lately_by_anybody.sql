-- Nobody is mailed about status more often than every five days, whoever asks. Staff see what their own organisation has sent; somebody may
-- have a function in two. So the database says of some people on which of the last five days they had such a mail, if any, and nothing of
-- who sent it or what it was about. It runs as the owner, who sees these rows while this function asks, and at no other time.
do $$
declare
  place text;
  asks constant text := '(select current_setting(''app.mailed_lately'', true)) = ''asks''';
  writable constant text := 'organisation_id = any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['status_request', 'reminder_notice'] loop
    execute format('create policy mailed_lately on work.%I for select to komplan_owner using (%s)', place, asks);
  end loop;
  foreach place in array array['position_holder', 'membership'] loop
    execute format('create policy mailed_lately on work.%I for select to komplan_owner using (%s and %s)', place, asks, writable);
  end loop;
end $$;

create function access.mailed_lately(people uuid[], today date) returns table (person_id uuid, last date)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  since constant date := today - 4;
begin
  perform set_config('app.mailed_lately', 'asks', true);
  return query
    select mailed.person, max(mailed.day) from (
      select request.person_id as person, request.asked_on as day from work.status_request request
        where request.person_id = any (people) and request.asked_on between since and today
      union all
      select request.person_id, request.sent_anew_on from work.status_request request
        where request.person_id = any (people) and request.sent_anew_on between since and today
      union all
      select notice.person_id, notice.told_on from work.reminder_notice notice
        where notice.person_id = any (people) and notice.told_on between since and today) mailed
    -- Staff hear of those who have or have had a function or a role where they may write, and of nobody else.
    where current_setting('role') = 'komplan_system'
      or exists (select from work.position_holder holder where holder.person_id = mailed.person)
      or exists (select from work.membership where membership.person_id = mailed.person)
    group by mailed.person;
  perform set_config('app.mailed_lately', '', true);
end $$;
revoke all on function access.mailed_lately from public;
grant execute on function access.mailed_lately to komplan_app, komplan_system;
