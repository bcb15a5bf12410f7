-- How many mails an organisation has sent in a day is counted in the outbox, whatever they are about and whoever sent them. Those who write
-- in the outbox may not read it, so the database counts for them, and answers a number.
create index outgoing_mail_of_sender on access.outgoing_mail (sender_id, created_at) where sender_id is not null;
create policy count_sent on access.outgoing_mail for select to komplan_owner using (sender_id is not null);

create function access.mails_of_day(organisation uuid, day date) returns integer
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  within_reach constant uuid[] := nullif(current_setting('app.writable', true), '')::uuid[]
    || array[nullif(current_setting('app.linked_organisation', true), '')::uuid];
begin
  -- This runs as the owner, so the wall between organisations must be built here too.
  if current_setting('role') = 'komplan_app' and not coalesce(organisation = any (within_reach), false) then
    raise insufficient_privilege using message = 'access.mails_of_day: another organisation';
  end if;
  return (select count(*) from access.outgoing_mail where sender_id = organisation
    and created_at >= day::timestamp at time zone 'Europe/Oslo' and created_at < (day + 1)::timestamp at time zone 'Europe/Oslo');
end $$;
revoke all on function access.mails_of_day from public;
grant execute on function access.mails_of_day to komplan_app, komplan_system;
