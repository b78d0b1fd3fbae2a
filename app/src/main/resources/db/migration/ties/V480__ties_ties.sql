-- Ties between bodies of two cities. Nothing here is changed once written: what a side says later
-- is a row of its own.
create schema if not exists ties;

create table ties.tie (
  id uuid primary key,
  pair text not null check (length(pair) <= 201),
  body uuid not null,
  other uuid not null check (other <> body),
  kind text not null,
  called jsonb,
  basis text not null,
  basis_words jsonb,
  began text,
  term_months int check (term_months between 1 and 1200),
  renewal text not null,
  notice_amount int check (notice_amount between 1 and 1000),
  notice_unit text,
  account uuid not null,
  office jsonb not null,
  at timestamptz not null,
  check ((notice_amount is null) = (notice_unit is null))
);

create index tie_pair on ties.tie (pair, id);

create table ties.answer (
  id uuid primary key,
  tie uuid not null references ties.tie,
  body uuid not null,
  answer text not null,
  words jsonb,
  account uuid not null,
  office jsonb not null,
  at timestamptz not null
);

create index answer_tie on ties.answer (tie, id);

create table ties.ending (
  id uuid primary key,
  tie uuid not null references ties.tie,
  body uuid not null,
  ends date not null,
  words jsonb not null,
  account uuid not null,
  office jsonb not null,
  at timestamptz not null
);

create index ending_tie on ties.ending (tie, id);

-- What happened between two cities, as one of them or the operator tells it.
create table ties.event (
  id uuid primary key,
  pair text not null check (length(pair) <= 201),
  kind text not null,
  happened text not null,
  first_day date not null,
  words jsonb not null,
  source jsonb,
  link text check (length(link) <= 500),
  body uuid,
  account uuid,
  office jsonb,
  at timestamptz not null
);

create index event_pair on ties.event (pair, first_day, id);

-- What sources say of a tie or of how many a city has: hints, never counted as ties.
create table ties.hint (
  id uuid primary key,
  pair text not null check (length(pair) <= 201),
  kind text not null,
  began text,
  source jsonb not null,
  published date,
  at timestamptz not null
);

create index hint_pair on ties.hint (pair, id);

create table ties.tally (
  id uuid primary key,
  city text not null,
  count int not null check (count between 0 and 100000),
  source jsonb not null,
  published date,
  at timestamptz not null
);

create index tally_city on ties.tally (city, id);
