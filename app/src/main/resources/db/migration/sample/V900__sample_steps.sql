create schema if not exists sample;

-- What the demo has already set up; nothing is ever set up twice.
create table sample.step (
  name text primary key
);
