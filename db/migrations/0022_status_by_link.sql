-- How measures go is asked of whoever holds the function that answers for them, and said by a signed link without an account.

-- One request (no: statusforespørsel) for each person, organisation and day, however many measures and plans it is about.
-- It can be passed on once, to an address: what is passed on is a request of its own, with a link of its own, about the same measures.
create table work.status_request (
  organisation_id uuid not null references work.organisation,
  id              uuid not null,
  person_id       uuid references access.person,
  passed_from     uuid,
  recipient       text not null check (recipient = lower(recipient)),
  language        text not null check (language in ('nb', 'nn')),
  sender          text not null,
  asked_on        date not null,
  answer_by       date not null,
  primary key (organisation_id, id),
  unique (organisation_id, person_id, asked_on),
  unique (organisation_id, passed_from),
  foreign key (organisation_id, passed_from) references work.status_request (organisation_id, id),
  check ((person_id is null) = (passed_from is not null))
);
create index on work.status_request (person_id, organisation_id);

create function work.pass_on_once() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from work.status_request request
      where request.organisation_id = new.organisation_id and request.id = new.passed_from and request.passed_from is not null) then
    raise check_violation using message = 'work.status_request: passed on twice';
  end if;
  return new;
end $$;
create trigger pass_on_once before insert or update on work.status_request
  for each row when (new.passed_from is not null) execute function work.pass_on_once();

-- What is shown by link is kept as it was when it was asked, so that those who answer can read nothing else. Never an internal note.
create table work.status_request_measure (
  organisation_id uuid not null,
  request_id      uuid not null,
  measure_id      uuid not null,
  plan_id         uuid not null,
  plan_title      text not null,
  number          text not null,
  title           text not null,
  points          text[] not null,
  function        text not null,
  starts_on       date,
  due             date,
  phase           text not null check (phase in ('notStarted', 'underWay', 'done', 'permanent', 'stopped')),
  late            boolean not null,
  on_time_reason  text not null default '',
  comment         text not null default '',
  reported_on     date,
  occasion        text not null check (occasion in
    ('ask', 'before30', 'before7', 'before1', 'after1', 'after7', 'after30', 'monthly', 'interval', 'period')),
  sort            integer not null,
  primary key (organisation_id, request_id, measure_id),
  foreign key (organisation_id, request_id) references work.status_request (organisation_id, id) on delete cascade,
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id) on delete cascade,
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);
create index on work.status_request_measure (organisation_id, measure_id);
create index on work.status_request_measure (organisation_id, plan_id);

-- Who said it: somebody with an account, or whoever came by link. To be on time in spite of a date counts for dates before the report.
alter table work.status_report
  alter column reported_by drop not null,
  add column request_id uuid,
  add column cause text check (cause in ('capacity', 'money', 'waiting', 'changedNeed', 'other')),
  add column decision_needed text not null default '',
  add column on_time_reason text not null default '',
  add foreign key (organisation_id, request_id) references work.status_request (organisation_id, id),
  add check (reported_by is not null or request_id is not null),
  add check (request_id is null or internal_note = '');
create index on work.status_report (organisation_id, request_id);

-- Links are also made by Komplan itself, when it asks of its own accord.
alter table work.link drop constraint link_purpose_check;
alter table work.link add constraint link_purpose_check check (purpose in ('mapping', 'status'));
alter table work.link alter column created_by drop not null;

do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['status_request', 'status_request_measure'] loop
    execute format('alter table work.%I enable row level security', place);
    execute format('alter table work.%I force row level security', place);
    execute format('create policy read on work.%I for select to komplan_app using (organisation_id = %s)', place, readable);
    execute format('create policy add on work.%I for insert to komplan_app with check (organisation_id = %s)', place, writable);
    execute format('create policy change on work.%I for update to komplan_app using (organisation_id = %s) with check (organisation_id = %s)', place, writable, writable);
    execute format('create policy remove on work.%I for delete to komplan_app using (organisation_id = %s)', place, writable);
    execute format('create policy system on work.%I to komplan_system using (true) with check (true)', place);
    execute format('grant select, insert, update, delete on work.%I to komplan_app, komplan_system', place);
  end loop;
end $$;

-- Whoever comes by link sees what they were asked, whom they passed it on to, and what was said of it.
create policy by_link on work.status_request for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and (select nullif(current_setting('app.linked', true), '')::uuid) in (id, passed_from));
create policy by_link on work.status_request_measure for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and request_id in (select coalesce(passed_from, id) from work.status_request
    where id = (select nullif(current_setting('app.linked', true), '')::uuid)));
create policy by_link_read on work.status_report for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and request_id in (select id from work.status_request
    where (select nullif(current_setting('app.linked', true), '')::uuid) in (id, passed_from)));
-- They say how the measures go that they were asked about, in their own name and nobody else's.
create policy by_link_add on work.status_report for insert to komplan_app with check (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and request_id = (select nullif(current_setting('app.linked', true), '')::uuid)
  and reported_by is null
  and measure_id in (select measure_id from work.status_request_measure
    where request_id in (select coalesce(passed_from, id) from work.status_request
      where id = (select nullif(current_setting('app.linked', true), '')::uuid))));
-- They pass it on: a request from theirs, a link to it, and the two mails that tell of it.
create policy by_link_pass_on on work.status_request for insert to komplan_app with check (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and passed_from = (select nullif(current_setting('app.linked', true), '')::uuid));
create policy by_link_pass_on on work.link for insert to komplan_app with check (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and purpose = 'status' and created_by is null
  and subject_id in (select id from work.status_request
    where passed_from = (select nullif(current_setting('app.linked', true), '')::uuid)));
create policy by_link_pass_on on access.outgoing_mail for insert to komplan_app with check (exists (
  select from work.status_request request where request.recipient = outgoing_mail.recipient
    and (select nullif(current_setting('app.linked', true), '')::uuid) in (request.id, request.passed_from)));

-- Staff send mail also to those they have asked how measures go, and to those who hold a function.
create policy to_those_asked_for_status on access.outgoing_mail for insert to komplan_app with check (exists (
  select from work.status_request request where request.recipient = outgoing_mail.recipient
    and request.organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[])));
create policy to_holders on access.outgoing_mail for insert to komplan_app with check (exists (
  select from work.position_holder holder join access.person person on person.id = holder.person_id
  where person.email = outgoing_mail.recipient and (holder.to_date is null or holder.to_date >= current_date)
    and holder.organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[])));
