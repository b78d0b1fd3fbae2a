create schema if not exists jobs;

-- The table of the library db-scheduler, column for column as its PostgreSQL script has it.
create table jobs.task (
  task_name text not null check (length(task_name) <= 100),
  task_instance text not null check (length(task_instance) <= 200),
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index task_due on jobs.task (execution_time);
create index task_alive on jobs.task (last_heartbeat);

-- What went wrong the last time, for the operator; the library keeps only when.
create table jobs.failure (
  task_name text not null,
  task_instance text not null,
  at timestamptz not null,
  words text not null check (length(words) <= 500),
  primary key (task_name, task_instance)
);
