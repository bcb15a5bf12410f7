-- Other words can be suggested for the texts of a measure too: for one field at a time, which stands in `before` as one passage.
alter table work.suggestion
  alter column chapter_id drop not null,
  alter column path drop not null,
  add column measure_id uuid,
  add column field text check (field in ('title', 'points', 'reason', 'resourcesText', 'evaluationMethod', 'publicRemark')),
  add foreign key (organisation_id, measure_id) references work.measure (organisation_id, id) on delete cascade,
  add check ((chapter_id is null) = (path is null)),
  add check ((measure_id is null) = (field is null)),
  add check ((chapter_id is null) <> (measure_id is null)),
  add check (measure_id is null or after is not null);
create index on work.suggestion (organisation_id, plan_id, measure_id);

-- As in 0026: an adviser suggests as themselves, within the plan they are invited to.
do $$
declare
  advised constant text := 'organisation_id = any ((select nullif(current_setting(''app.advised_organisations'', true), '''')::uuid[])::uuid[])
    and plan_id = any ((select nullif(current_setting(''app.advised_plans'', true), '''')::uuid[])::uuid[])';
  by_themselves constant text := 'written_by = (select nullif(current_setting(''app.person'', true), '''')::uuid)';
begin
  drop policy advise on work.suggestion;
  execute format('create policy advise on work.suggestion for insert to komplan_app with check (%s and %s and outcome is null
    and (chapter_id in (select id from work.chapter where chapter.plan_id = suggestion.plan_id)
      or measure_id in (select id from work.measure where measure.plan_id = suggestion.plan_id)))', advised, by_themselves);
end $$;
