create schema if not exists claims;

create table claims.report (
  id uuid primary key,
  about uuid not null,
  source jsonb not null,
  code text check (length(code) <= 100),
  published date not null,
  wording jsonb not null
);

create index report_about on claims.report (about, published, id);

create table claims.claim (
  report uuid not null references claims.report,
  position int not null,
  body uuid,
  act text not null,
  verb jsonb not null,
  happened date,
  timing text not null check (timing in ('ON', 'BEFORE', 'ON_OR_BEFORE')),
  place text,
  count int,
  primary key (report, position)
);
