-- The second wall between organisations; the first is the table of rights in app/access/permissions.ts.
-- app.readable and app.writable hold the organisations of whoever asks, set for one transaction.
-- The inner select is evaluated once for a query, not once for a row.
do $$
declare
  place record;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
  key text;
begin
  for place in
    select schemaname, tablename from pg_tables where schemaname in ('work', 'audit')
  loop
    key := case when place.tablename = 'organisation' then 'id' else 'organisation_id' end;
    execute format('alter table %I.%I enable row level security', place.schemaname, place.tablename);
    execute format('alter table %I.%I force row level security', place.schemaname, place.tablename);
    execute format('create policy read on %I.%I for select to komplan_app using (%I = %s)', place.schemaname, place.tablename, key, readable);
    execute format('create policy system on %I.%I to komplan_system using (true) with check (true)', place.schemaname, place.tablename);
    if place.schemaname = 'work' then
      execute format('create policy add on %I.%I for insert to komplan_app with check (%I = %s)', place.schemaname, place.tablename, key, writable);
      execute format('create policy change on %I.%I for update to komplan_app using (%I = %s) with check (%I = %s)', place.schemaname, place.tablename, key, writable, key, writable);
      execute format('create policy remove on %I.%I for delete to komplan_app using (%I = %s)', place.schemaname, place.tablename, key, writable);
      execute format('grant select, insert, update, delete on %I.%I to komplan_app, komplan_system', place.schemaname, place.tablename);
    else
      -- audit.append runs as the owner and is the only way in.
      execute format('create policy append on %I.%I to komplan_owner using (true) with check (true)', place.schemaname, place.tablename);
    end if;
  end loop;
end $$;

-- Those who may read what a cooperation drafts may know which municipalities it is for.
create policy read_members on work.organisation for select to komplan_app using (id in (
  select member_id from work.cooperation_member
  where organisation_id = any ((select nullif(current_setting('app.readable', true), '')::uuid[])::uuid[])));

alter table published.publication enable row level security;
alter table published.publication force row level security;
create policy read on published.publication for select to komplan_app, komplan_public using (true);
create policy add on published.publication for insert to komplan_app
  with check (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]));
create policy system on published.publication to komplan_system using (true) with check (true);

-- Whoever plans nothing makes no organisations: only the system does.
revoke insert, delete on work.organisation from komplan_app;

grant select, insert, update, delete on all tables in schema access to komplan_system;
grant select on access.person to komplan_app;
-- Whoever administers an organisation makes known those who shall have a role there.
grant insert (id, name, email, language) on access.person to komplan_app;
grant select, insert on access.sent_form to komplan_app;
grant insert on access.outgoing_mail to komplan_app;
