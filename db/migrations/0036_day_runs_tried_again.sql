-- What did not succeed in a day's work is tried again later the same day, a few times.
alter table access.job_run
  add column tries       integer not null default 1,
  add column next_try_at timestamptz;
