-- People are shared by all organisations, since one person may work in several. Staff see themselves, those who have or
-- have had a role or a function where one may read, and those who have written there. All others are not there.
alter table access.person enable row level security;
alter table access.person force row level security;
create policy read on access.person for select to komplan_app using (
  id = (select nullif(current_setting('app.person', true), '')::uuid)
  -- Each of these is under row-level security itself, and so holds only what one may read.
  or exists (select from work.membership where person_id = person.id)
  or exists (select from work.position_holder where person_id = person.id)
  or exists (select from work.status_report where reported_by = person.id)
  or exists (select from work.change where changed_by = person.id)
  or exists (select from work.import where imported_by = person.id));
create policy system on access.person to komplan_system using (true) with check (true);
create policy make_known on access.person to komplan_owner using (true) with check (true);
create index on work.status_report (reported_by, organisation_id);
create index on work.change (changed_by, organisation_id);
create index on work.import (imported_by, organisation_id);

-- Whoever gives somebody a role types a name and an address. Answered is an id and nothing else: the address of somebody from elsewhere
-- does not tell their name. The name they have stands, and colleagues see it from when the role is
-- given, which is a deed in the audit trail.
create function access.make_known(new_id uuid, new_name text, address text, new_language text)
returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
  known uuid;
begin
  insert into access.person (id, name, email, language) values (new_id, new_name, address, new_language) on conflict (email) do nothing;
  select id into strict known from access.person where email = address;
  return known;
end $$;
revoke all on function access.make_known from public;
grant execute on function access.make_known to komplan_app, komplan_system;
revoke insert on access.person from komplan_app;
revoke insert (id, name, email, language) on access.person from komplan_app;

-- What one has sent is one's own.
alter table access.sent_form enable row level security;
alter table access.sent_form force row level security;
create policy own on access.sent_form to komplan_app
  using (person_id = (select nullif(current_setting('app.person', true), '')::uuid))
  with check (person_id = (select nullif(current_setting('app.person', true), '')::uuid));
create policy system on access.sent_form to komplan_system using (true) with check (true);

-- Mail is sent by Komplan, not by a request of somebody's.
revoke insert on access.outgoing_mail from komplan_app;
