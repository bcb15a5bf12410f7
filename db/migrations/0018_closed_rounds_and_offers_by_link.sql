-- A round that is over is never opened again, whatever a page forgets: sums read, opened, voted in once and read again tell what one person gave.
create policy stays_over on work.priority_round as restrictive for update to komplan_app
  using (closed_at is null) with check (true);

-- What is offered is for those who are logged in. Whoever came by link is nobody, and sees no offers.
create policy logged_in on published.offer as restrictive for select to komplan_app
  using ((select nullif(current_setting('app.person', true), '')) is not null);
