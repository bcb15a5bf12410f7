-- What an organisation has made of a card that Komplan proposes. Without a row the template stands.
create table work.local_card (
  organisation_id uuid not null references work.organisation,
  -- An id in content/cards.
  card_id         text not null check (card_id ~ '^[a-z]+(-[a-z]+)*$'),
  changed_by      uuid not null references access.person,
  changed_at      timestamptz not null,
  -- The very content that a leader is asked to approve. Any change after that takes the asking back.
  proposed_by     uuid references access.person,
  proposed_at     timestamptz,
  proposed_hash   text not null default '',
  -- A mark for each fact the card rests on, as the fact was when somebody last looked the card over.
  seen_facts      jsonb not null default '{}',
  primary key (organisation_id, card_id),
  check ((proposed_by is null) = (proposed_at is null)),
  check ((proposed_by is null) = (proposed_hash = ''))
);

-- One block that is not as in the template: with other words, left out, or the organisation's own.
create table work.local_block (
  organisation_id uuid not null,
  card_id         text not null,
  block_id        text not null check (block_id ~ '^[a-z]+(-[a-z]+)*$'),
  part            text not null check (part in ('see', 'ask', 'clarify', 'act')),
  kind            text not null check (kind in ('reworded', 'leftOut', 'own')),
  nb              text not null default '',
  nn              text not null default '',
  -- Why it is left out. For colleagues.
  reason          text not null default '',
  -- For a block of one's own: where it is shown (everywhere when empty), and whose number stands there.
  workplaces      text[] not null default '{}',
  service         text not null default '',
  -- What the template said then, so that its later changes can be offered.
  basis_nb        text not null default '',
  basis_nn        text not null default '',
  added_at        timestamptz not null default clock_timestamp(),
  primary key (organisation_id, card_id, block_id),
  foreign key (organisation_id, card_id) references work.local_card (organisation_id, card_id) on delete cascade,
  check ((kind = 'leftOut') = (nb = '')),
  check ((kind = 'leftOut') = (nn = '')),
  check ((kind = 'leftOut') = (reason <> '')),
  check ((kind = 'own') = (basis_nb = ''))
);

-- A leader stands for exactly this content until a day. Who changed it and who asked stand beside, so that nobody approves their own.
create table work.approval (
  organisation_id uuid not null references work.organisation,
  kind            text not null check (kind in ('card')),
  -- What is approved: an id in content/cards.
  subject_id      text not null check (subject_id <> ''),
  version         integer not null check (version >= 1),
  hash            text not null check (hash <> ''),
  changed_by      uuid not null references access.person,
  proposed_by     uuid not null references access.person,
  approved_by     uuid not null references access.person,
  approved_on     date not null,
  valid_until     date not null,
  withdrawn_on    date,
  primary key (organisation_id, kind, subject_id, version),
  constraint two_people check (approved_by <> changed_by and approved_by <> proposed_by),
  constraint two_years check (valid_until > approved_on and valid_until <= approved_on + interval '2 years')
);

-- The wall between organisations, as 0006 built it.
do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['local_card', 'local_block', 'approval'] loop
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

-- Those who have changed, proposed or approved where one may read are known there, as in 0008.
create policy read_keepers_of_cards on access.person for select to komplan_app using (
  exists (select from work.local_card card where (card.changed_by = person.id or card.proposed_by = person.id)
    and card.organisation_id = any ((select nullif(current_setting('app.readable', true), '')::uuid[])::uuid[]))
  or exists (select from work.approval approval where approval.approved_by = person.id
    and approval.organisation_id = any ((select nullif(current_setting('app.readable', true), '')::uuid[])::uuid[])));

-- What the public can read: content that has been approved, as it was then. Signed by Komplan, so that what is changed here by hand is
-- not believed. Rows are never changed.
create table published.approved (
  organisation_id uuid not null references work.organisation on delete cascade,
  kind            text not null check (kind in ('card')),
  subject_id      text not null,
  version         integer not null check (version >= 1),
  content         text not null,
  hash            text not null,
  signature       text not null,
  published_at    timestamptz not null default now(),
  primary key (organisation_id, kind, subject_id, version)
);
alter table published.approved enable row level security;
alter table published.approved force row level security;
create policy read on published.approved for select to komplan_app, komplan_public using (true);
create policy add on published.approved for insert to komplan_app
  with check (organisation_id = any ((select nullif(current_setting('app.writable', true), '')::uuid[])::uuid[]));
create policy system on published.approved to komplan_system using (true) with check (true);
grant select on published.approved to komplan_app, komplan_public, komplan_system;
grant insert on published.approved to komplan_app, komplan_system;

create function published.announce_approved() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_notify('approved', coalesce(new.organisation_id, old.organisation_id)::text);
  return null;
end $$;
create trigger announce after insert or delete on published.approved for each row execute function published.announce_approved();
