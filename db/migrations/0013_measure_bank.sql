-- Where a measure was taken from: one of our own examples, or what somebody has published. Nothing when it was written here.
alter table work.measure add column origin jsonb
  check (origin is null or (origin ->> 'kind' in ('example', 'publication') and origin ->> 'id' <> '' and origin ->> 'title' <> ''));

alter table published.publication add constraint publication_of_plan unique (organisation_id, plan_id, version);

-- A published measure that its coordinator lets others take over, with what came of it. Everybody who is logged in may
-- read it, so it stands here and not among the drafts: its content is picked from one publication. Rows are never
-- changed; what is withdrawn is no longer seen by others.
create table published.offer (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  version         integer not null,
  number          text not null check (number <> ''),
  heading         text not null check (heading in
    ('prevention', 'shelter', 'otherHelp', 'atRisk', 'perpetrators', 'coordination', 'knownHelp', 'internalControl')),
  result          text not null check (result <> ''),
  content         jsonb not null,
  offered_on      date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id, version)
    references published.publication (organisation_id, plan_id, version) on delete cascade
);
create index on published.offer (organisation_id, plan_id, version);

create table published.offer_withdrawal (
  organisation_id uuid not null,
  offer_id        uuid not null,
  withdrawn_on    date not null,
  primary key (organisation_id, offer_id),
  foreign key (organisation_id, offer_id) references published.offer (organisation_id, id) on delete cascade
);

do $$
declare
  place text;
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['offer', 'offer_withdrawal'] loop
    execute format('alter table published.%I enable row level security', place);
    execute format('alter table published.%I force row level security', place);
    execute format('create policy add on published.%I for insert to komplan_app with check (organisation_id = %s)', place, writable);
    execute format('create policy system on published.%I to komplan_system using (true) with check (true)', place);
    execute format('grant select, insert on published.%I to komplan_app, komplan_system', place);
  end loop;
end $$;

-- That something was withdrawn, and when, says nothing of what it was.
create policy read on published.offer_withdrawal for select to komplan_app using (true);
create policy read on published.offer for select to komplan_app using (
  organisation_id = any ((select nullif(current_setting('app.readable', true), '')::uuid[])::uuid[])
  or not exists (select from published.offer_withdrawal as withdrawal
    where withdrawal.organisation_id = offer.organisation_id and withdrawal.offer_id = offer.id));
