-- The invented example can be removed whole, with its publications and its audit trail: nobody has acted on it. Nothing else can.
grant delete on published.publication to komplan_system;
create policy only_examples on published.publication as restrictive for delete to komplan_system
  using (organisation_id in (select id from work.organisation where example));

-- What is invented is said once: a real organisation can never become removable.
create function work.keep_example() returns trigger language plpgsql as $$
begin
  raise exception 'work.organisation: example cannot be changed';
end $$;
create trigger keep_example before update of example on work.organisation
  for each row when (new.example is distinct from old.example) execute function work.keep_example();

create function published.announce_removal() returns trigger language plpgsql as $$
begin
  perform pg_notify('publication', old.slug);
  return null;
end $$;
create trigger announce_removal after delete on published.publication for each row execute function published.announce_removal();

-- The audit trail is the owner's, and forced row-level security hides work.organisation even from it.
create policy examples on work.organisation for select to komplan_owner using (example);

create function audit.forget_examples() returns void language sql security definer set search_path = pg_catalog as $$
  delete from audit.salt where organisation_id in (select id from work.organisation where example);
  delete from audit.entry where organisation_id in (select id from work.organisation where example);
  delete from audit.head where organisation_id in (select id from work.organisation where example);
$$;
revoke all on function audit.forget_examples from public;
grant execute on function audit.forget_examples to komplan_system;

-- Every table that belongs to an organisation, those that point to others first.
create function work.remove_example() returns void language plpgsql set search_path = pg_catalog as $$
declare
  place text;
begin
  perform audit.forget_examples();
  delete from published.publication where organisation_id in (select id from work.organisation where example);
  foreach place in array array[
    'status_report', 'measure_cost', 'milestone', 'measure_partner', 'measure_goal', 'measure', 'goal', 'focus_area', 'chapter',
    'group_seat', 'adoption', 'change', 'import', 'plan', 'position_holder', 'position', 'agency', 'membership', 'cooperation_member'
  ] loop
    execute format('delete from work.%I where organisation_id in (select id from work.organisation where example)', place);
  end loop;
  delete from work.organisation where example;
  delete from access.session where person_id in (select id from access.person where example);
  delete from access.sent_form where person_id in (select id from access.person where example);
  delete from access.login_link where email in (select email from access.person where example);
  delete from access.outgoing_mail where recipient in (select email from access.person where example);
  -- Whoever has been given a role or a task somewhere real is kept.
  delete from access.person person where example
    and not exists (select from work.membership where person_id = person.id)
    and not exists (select from work.position_holder where person_id = person.id)
    and not exists (select from work.change where changed_by = person.id)
    and not exists (select from work.status_report where reported_by = person.id)
    and not exists (select from work.import where imported_by = person.id);
end $$;
revoke all on function work.remove_example from public;
grant execute on function work.remove_example to komplan_system;
