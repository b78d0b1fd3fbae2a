-- Who brought a report in, what its subjects say to it, and why it no longer counts. Reports that
-- came with the sample have no filing.
create table claims.filing (
  report uuid primary key references claims.report,
  link text check (length(link) <= 500),
  quote jsonb,
  account uuid not null,
  office jsonb not null,
  at timestamptz not null
);

create table claims.reply (
  id uuid primary key,
  report uuid not null references claims.report,
  body uuid,
  answer text not null check (answer in ('CONFIRMED', 'DENIED')),
  words jsonb,
  account uuid not null,
  office jsonb not null,
  at timestamptz not null
);

create index reply_report on claims.reply (report, id);

create table claims.withdrawal (
  report uuid primary key references claims.report,
  reason jsonb not null,
  account uuid not null,
  office jsonb not null,
  at timestamptz not null
);
