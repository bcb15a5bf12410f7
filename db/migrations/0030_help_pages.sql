-- What a municipality decides of its help pages: which translations it has switched on, and where one who leaves in haste lands.
create table work.help_setting (
  organisation_id uuid primary key references work.organisation,
  languages       text[] not null default '{}',
  exit            text not null default ''
);
alter table work.help_setting enable row level security;
alter table work.help_setting force row level security;
create policy read on work.help_setting for select to komplan_app
  using (organisation_id = any ((select nullif(current_setting('app.readable', true), '')::uuid[])::uuid[]));
create policy add on work.help_setting for insert to komplan_app
  with check (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]));
create policy change on work.help_setting for update to komplan_app
  using (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]))
  with check (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]));
create policy remove on work.help_setting for delete to komplan_app
  using (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]));
create policy system on work.help_setting to komplan_system using (true) with check (true);
grant select, insert, update, delete on work.help_setting to komplan_app, komplan_system;
