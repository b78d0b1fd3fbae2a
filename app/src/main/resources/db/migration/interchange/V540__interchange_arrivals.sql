create schema if not exists interchange;

-- One for each person and text: whoever brings a second file means that one.
create table interchange.arrival (
  instrument uuid not null,
  account uuid not null,
  file text not null check (length(file) <= 120),
  ours boolean not null,
  arrived_at timestamptz not null,
  items jsonb not null,
  primary key (instrument, account)
);
