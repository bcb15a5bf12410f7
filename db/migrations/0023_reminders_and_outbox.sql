-- Reminders are sent by Komplan itself, and each mail is handed to the mail server once, however many servers share the outbox.

-- A mail is taken by one server at a time, for a while, and marked just before it is handed over: docs/decisions/0013.
alter table access.outgoing_mail
  add column sender_id      uuid, -- the organisation it is sent for; none for a link to log in
  add column next_try_at    timestamptz not null default now(),
  add column claimed_by     uuid,
  add column claimed_until  timestamptz,
  add column handed_over_at timestamptz,
  add column given_up_at    timestamptz,
  add check ((claimed_by is null) = (claimed_until is null)),
  add check (sent_at is null or given_up_at is null);
drop index access.outgoing_mail_created_at_idx;
create index outgoing_mail_waiting on access.outgoing_mail (next_try_at) where sent_at is null and given_up_at is null;

-- Mail that did not come through (no: e-post som ikke kom fram). The server's answer as a code: its words may hold addresses.
create table work.bounce (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  recipient       text not null,
  code            text not null,
  failed_at       timestamptz not null,
  primary key (organisation_id, id)
);

-- How a plan is followed up, where it is not as usual.
create table work.follow_up (
  organisation_id uuid not null,
  plan_id         uuid not null,
  reminders       boolean not null default true,
  interval_months integer not null default 6 check (interval_months between 1 and 24),
  escalates       boolean not null default true,
  primary key (organisation_id, plan_id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id)
);

-- The organisation's own days without reminders, besides weekends, holidays and July.
create table work.quiet_period (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  name            text not null default '',
  starts_on       date not null,
  ends_on         date not null,
  primary key (organisation_id, id),
  check (ends_on >= starts_on)
);

-- No reminders about a measure or to a person, for ever or until a date.
create table work.reminder_stop (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  measure_id      uuid,
  person_id       uuid references access.person,
  until           date,
  primary key (organisation_id, id),
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id),
  check ((measure_id is null) <> (person_id is null))
);
create unique index reminder_stop_measure on work.reminder_stop (organisation_id, measure_id) where measure_id is not null;
create unique index reminder_stop_person on work.reminder_stop (organisation_id, person_id) where person_id is not null;
create index on work.reminder_stop (person_id, organisation_id) where person_id is not null;

-- What leaders and coordinators have been told by mail: requests that nobody answered, functions that nobody holds.
create table work.reminder_notice (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  person_id       uuid not null references access.person,
  kind            text not null check (kind in ('unanswered', 'vacant')),
  subject_ids     uuid[] not null,
  told_on         date not null,
  primary key (organisation_id, id)
);
create index on work.reminder_notice (person_id, told_on);

-- What is done once a day, by one server at a time: the one that holds the row, as long as it lets hear from itself.
create table access.job_run (
  job         text not null,
  day         date not null,
  runner      uuid not null,
  heard_at    timestamptz not null,
  finished_at timestamptz,
  primary key (job, day)
);
alter table access.job_run enable row level security;
alter table access.job_run force row level security;
create policy system on access.job_run to komplan_system using (true) with check (true);
grant select, insert, update, delete on access.job_run to komplan_system;

-- The wall between organisations, as 0006 built it.
do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['bounce', 'follow_up', 'quiet_period', 'reminder_stop', 'reminder_notice'] loop
    execute format('alter table work.%I enable row level security', place);
    execute format('alter table work.%I force row level security', place);
    execute format('create policy read on work.%I for select to komplan_app using (organisation_id = %s)', place, readable);
    execute format('create policy system on work.%I to komplan_system using (true) with check (true)', place);
    execute format('create policy add on work.%I for insert to komplan_app with check (organisation_id = %s)', place, writable);
    execute format('create policy change on work.%I for update to komplan_app using (organisation_id = %s) with check (organisation_id = %s)', place, writable, writable);
    execute format('create policy remove on work.%I for delete to komplan_app using (organisation_id = %s)', place, writable);
    execute format('grant select, insert, update, delete on work.%I to komplan_app, komplan_system', place);
  end loop;
end $$;
