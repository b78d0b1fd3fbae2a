-- What stands at the head of a body's papers.
create table network.letterhead (
  body uuid primary key references network.body,
  emblem bytea check (octet_length(emblem) <= 200000),
  color integer not null check (color between 0 and 16777215),
  lines jsonb not null,
  set_by uuid not null,
  set_at timestamptz not null
);
