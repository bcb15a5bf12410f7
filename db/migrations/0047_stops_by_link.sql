-- Whoever is asked how measures go, can stop what Komplan sends them of its own accord, by the link in the mail and without an account.
-- They see and set their own stop in the organisation that asked, and nobody else's. Whoever a request was passed on to has none: nothing
-- is sent to them but that.
do $$
declare
  own constant text := 'organisation_id = (select nullif(current_setting(''app.linked_organisation'', true), '''')::uuid)
    and measure_id is null and person_id = (select person_id from work.status_request
      where id = (select nullif(current_setting(''app.linked'', true), '''')::uuid))';
begin
  execute format('create policy by_link on work.reminder_stop for select to komplan_app using (%s)', own);
  execute format('create policy by_link_add on work.reminder_stop for insert to komplan_app with check (%s)', own);
  execute format('create policy by_link_change on work.reminder_stop for update to komplan_app using (%s) with check (%s)', own, own);
end $$;

-- They see whether the link of the colleague they passed it on to still opens.
create policy by_link_read on work.link for select to komplan_app using (
  organisation_id = (select nullif(current_setting('app.linked_organisation', true), '')::uuid)
  and purpose = 'status'
  and subject_id in (select id from work.status_request
    where passed_from = (select nullif(current_setting('app.linked', true), '')::uuid)));
