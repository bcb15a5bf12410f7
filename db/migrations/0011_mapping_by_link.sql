-- What agencies offer, lack and wish is asked for in rounds, and answered by a signed link without an account.

-- A link that lets somebody without an account do one thing. Only the digest is kept: whoever reads the database cannot open it.
create table work.link (
  organisation_id uuid not null references work.organisation on delete cascade,
  id              uuid not null,
  digest          bytea not null unique check (length(digest) = 32),
  purpose         text not null check (purpose in ('mapping')),
  subject_id      uuid not null,
  language        text not null check (language in ('nb', 'nn')),
  created_by      uuid not null references access.person,
  created_at      timestamptz not null default now(),
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  primary key (organisation_id, id)
);
-- Of several links to the same thing only the newest works.
create unique index link_open on work.link (organisation_id, subject_id) where revoked_at is null;

-- What is shown by link is kept as it was when it was sent: those who answer can read nothing else.
create table work.mapping_round (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  form_version    integer not null,
  words           text not null default '',
  deadline        date not null,
  plan_title      text not null,
  sender          text not null,
  created_by      uuid not null references access.person,
  created_at      timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);
create index on work.mapping_round (organisation_id, plan_id);

create table work.mapping_request (
  organisation_id uuid not null,
  id              uuid not null,
  round_id        uuid not null,
  agency_id       uuid not null,
  agency          text not null,
  recipient       text not null check (recipient = lower(recipient)),
  language        text not null check (language in ('nb', 'nn')),
  sent_at         timestamptz,
  reminded_at     timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, round_id, agency_id),
  foreign key (organisation_id, round_id) references work.mapping_round (organisation_id, id) on delete cascade,
  foreign key (organisation_id, agency_id) references work.agency (organisation_id, id)
);

-- An answer that is handed in stands until somebody who may opens it again.
create table work.mapping_answer (
  organisation_id uuid not null,
  request_id      uuid not null,
  content         jsonb not null,
  saved_at        timestamptz not null,
  handed_in_at    timestamptz,
  primary key (organisation_id, request_id),
  foreign key (organisation_id, request_id) references work.mapping_request (organisation_id, id) on delete cascade
);

-- Measures that were made from what somebody answered, with the words they were made from.
create table work.mapping_measure (
  organisation_id uuid not null,
  measure_id      uuid not null,
  request_id      uuid not null,
  origin          text not null,
  primary key (organisation_id, measure_id),
  foreign key (organisation_id, measure_id) references work.measure (organisation_id, id) on delete cascade,
  foreign key (organisation_id, request_id) references work.mapping_request (organisation_id, id) on delete cascade
);

-- What the group makes of it all: what they are good at, what is lacking, and which plans this one leans on.
create table work.mapping_summary (
  organisation_id uuid not null,
  plan_id         uuid not null,
  strengths       text not null default '',
  gaps            text not null default '',
  adjacent_plans  text not null default '',
  primary key (organisation_id, plan_id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);

-- Whether the municipality's plans for a crisis mention violence in close relationships.
create table work.preparedness (
  organisation_id uuid not null,
  plan_id         uuid not null,
  kind            text not null check (kind in ('emergency', 'action', 'communication')),
  mentioned       text not null check (mentioned in ('yes', 'no', 'unknown')),
  place           text not null default '',
  looked_on       date,
  primary key (organisation_id, plan_id, kind),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);

do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array[
    'link', 'mapping_round', 'mapping_request', 'mapping_answer', 'mapping_measure', 'mapping_summary', 'preparedness'
  ] loop
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

-- Whoever comes by link has no organisation to read or write in, only the one thing the link is for: app.linked, in app.linked_organisation.
create policy by_link on work.mapping_request for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and id = (select nullif(current_setting('app.linked', true), '')::uuid));
create policy by_link on work.mapping_round for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and id in (select round_id from work.mapping_request where id = (select nullif(current_setting('app.linked', true), '')::uuid)));
create policy by_link_read on work.mapping_answer for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and request_id = (select nullif(current_setting('app.linked', true), '')::uuid));
create policy by_link_add on work.mapping_answer for insert to komplan_app with check (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and request_id = (select nullif(current_setting('app.linked', true), '')::uuid));
create policy by_link_change on work.mapping_answer for update to komplan_app
  using (organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
    and request_id = (select nullif(current_setting('app.linked', true), '')::uuid)
    and handed_in_at is null)
  with check (organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
    and request_id = (select nullif(current_setting('app.linked', true), '')::uuid));

-- What is done by link is told in the trail of the organisation that sent it, and in no other.
create or replace function audit.append(organisation uuid, actor text, action text, subject text, digest text, salt bytea)
returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  head audit.head;
  stamp timestamptz := clock_timestamp();
  next_number bigint;
  next_hash text;
  within_reach constant uuid[] := nullif(current_setting('app.readable', true), '')::uuid[] || nullif(current_setting('app.writable', true), '')::uuid[]
    || array[nullif(current_setting('app.linked_organisation', true), '')::uuid];
begin
  -- This runs as the owner, so the wall between organisations must be built here too.
  if current_setting('role') = 'komplan_app' and not coalesce(organisation = any (within_reach), false) then
    raise insufficient_privilege using message = 'audit.append: another organisation';
  end if;
  insert into audit.head values (organisation, 0, '') on conflict do nothing;
  select * into head from audit.head where organisation_id = organisation for update;
  next_number := head.number + 1;
  next_hash := audit.entry_hash(organisation, next_number, stamp, actor, action, subject, digest, head.hash);
  insert into audit.entry values (organisation, next_number, stamp, actor, action, subject, digest, head.hash, next_hash);
  if salt is not null then
    insert into audit.salt values (organisation, next_number, salt);
  end if;
  update audit.head set number = next_number, hash = next_hash where organisation_id = organisation;
  return next_number;
end $$;

-- Staff send mail only to somebody they have asked, and can read none of it.
alter table access.outgoing_mail enable row level security;
alter table access.outgoing_mail force row level security;
drop policy if exists system on access.outgoing_mail;
create policy system on access.outgoing_mail to komplan_system using (true) with check (true);
create policy to_those_asked on access.outgoing_mail for insert to komplan_app with check (exists (
  select from work.mapping_request request where request.recipient = outgoing_mail.recipient
    and request.organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[])));
grant insert on access.outgoing_mail to komplan_app;
