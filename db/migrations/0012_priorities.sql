-- A field that is proposed for a plan's effort, with what speaks for it, before anybody has chosen (no: forslag til innsatsområde).
-- Goes with its plan: nothing else tells of it.
create table work.focus_proposal (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  national_area   text,
  title           text not null check (title <> ''),
  reason          text not null default '',
  mapping         text not null default '',
  target_groups   text[] not null default '{}',
  period          text check (period in ('this', 'next')),
  period_reason   text not null default '',
  focus_area_id   uuid,
  sort            integer not null,
  version         integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade,
  foreign key (organisation_id, focus_area_id) references work.focus_area (organisation_id, id) on delete set null (focus_area_id)
);
create index on work.focus_proposal (organisation_id, plan_id, sort);
create unique index on work.focus_proposal (organisation_id, focus_area_id);

-- A round in which those who work with the plan give points to the proposals (no: poengrunde). One at a time.
create table work.priority_round (
  organisation_id uuid not null,
  id              uuid not null,
  plan_id         uuid not null,
  points          integer not null check (points between 1 and 20),
  opened_at       timestamptz not null default now(),
  closed_at       timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, plan_id) references work.plan (organisation_id, id) on delete cascade
);
create unique index on work.priority_round (organisation_id, plan_id) where closed_at is null;

-- The vote is anonymous. That somebody has voted stands here, without a time. What they gave stands nowhere: it is added to the
-- sum of each proposal. No row holds what one person gave, so whoever reads the database finds nothing to link to a person.
create table work.priority_voter (
  organisation_id uuid not null,
  round_id        uuid not null,
  person_id       uuid not null references access.person,
  primary key (organisation_id, round_id, person_id),
  foreign key (organisation_id, round_id) references work.priority_round (organisation_id, id) on delete cascade
);
create index on work.priority_voter (person_id);

create table work.priority_total (
  organisation_id uuid not null,
  round_id        uuid not null,
  proposal_id     uuid not null,
  points          integer not null check (points >= 0),
  primary key (organisation_id, round_id, proposal_id),
  foreign key (organisation_id, round_id) references work.priority_round (organisation_id, id) on delete cascade,
  foreign key (organisation_id, proposal_id) references work.focus_proposal (organisation_id, id) on delete cascade
);
create index on work.priority_total (organisation_id, proposal_id);

do $$
declare
  place text;
  readable constant text := 'any ((select nullif(current_setting(''app.readable'', true), '''')::uuid[])::uuid[])';
  writable constant text := 'any ((select nullif(current_setting(''app.writable'', true), '''')::uuid[])::uuid[])';
begin
  foreach place in array array['focus_proposal', 'priority_round', 'priority_voter', 'priority_total'] loop
    execute format('alter table work.%I enable row level security', place);
    execute format('alter table work.%I force row level security', place);
    execute format('create policy read on work.%I for select to komplan_app using (organisation_id = %s)', place, readable);
    execute format('create policy system on work.%I to komplan_system using (true) with check (true)', place);
    execute format('grant select on work.%I to komplan_app', place);
    execute format('grant select, insert, update, delete on work.%I to komplan_system', place);
  end loop;
  foreach place in array array['focus_proposal', 'priority_round'] loop
    execute format('create policy add on work.%I for insert to komplan_app with check (organisation_id = %s)', place, writable);
    execute format('create policy change on work.%I for update to komplan_app using (organisation_id = %s) with check (organisation_id = %s)', place, writable, writable);
    execute format('create policy remove on work.%I for delete to komplan_app using (organisation_id = %s)', place, writable);
    execute format('grant insert, update, delete on work.%I to komplan_app', place);
  end loop;
  -- work.cast_vote runs as the owner and is the only way in for votes.
  foreach place in array array['focus_proposal', 'priority_round', 'priority_voter', 'priority_total'] loop
    execute format('create policy cast_vote on work.%I to komplan_owner using (true) with check (true)', place);
  end loop;
end $$;

-- Sums of an open round, read before and after a vote, would tell what was given; so would the sums of one or two.
create policy when_counted on work.priority_total as restrictive for select to komplan_app using (
  exists (select from work.priority_round round where round.organisation_id = priority_total.organisation_id
    and round.id = priority_total.round_id and round.closed_at is not null)
  and (select count(*) from work.priority_voter voter where voter.organisation_id = priority_total.organisation_id
    and voter.round_id = priority_total.round_id) >= 3);

-- Notes that somebody has voted, and adds their points to the sums. Once for each person in a round, and only for oneself.
-- Answers whether it did: not when the round is over, and not twice.
create function work.cast_vote(in_organisation uuid, in_round uuid, voter uuid, given jsonb)
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
  actor constant uuid := nullif(current_setting('app.person', true), '')::uuid;
  within_reach constant uuid[] := nullif(current_setting('app.writable', true), '')::uuid[];
  round work.priority_round;
begin
  -- This runs as the owner, so the wall between organisations must be built here too.
  if current_setting('role') = 'komplan_app' and not coalesce(voter = actor and in_organisation = any (within_reach), false) then
    raise insufficient_privilege using message = 'work.cast_vote: only for oneself, and where one has a role';
  end if;
  select * into round from work.priority_round each
    where each.organisation_id = in_organisation and each.id = in_round and each.closed_at is null for share;
  if not found then
    return false;
  end if;
  if (select sum(value::integer) > round.points or min(value::integer) < 0 from jsonb_each_text(given)) then
    raise check_violation using message = 'work.cast_vote: more points than one has, or less than none';
  end if;
  insert into work.priority_voter (organisation_id, round_id, person_id) values (in_organisation, in_round, voter)
    on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into work.priority_total as total (organisation_id, round_id, proposal_id, points)
    select in_organisation, in_round, proposal.id, value::integer
    from jsonb_each_text(given) join work.focus_proposal proposal
      on proposal.organisation_id = in_organisation and proposal.plan_id = round.plan_id and proposal.id = key::uuid
    order by proposal.id
    on conflict (organisation_id, round_id, proposal_id) do update set points = total.points + excluded.points;
  return true;
end $$;
revoke all on function work.cast_vote from public;
grant execute on function work.cast_vote to komplan_app, komplan_system;
