create schema if not exists rounds;

create table rounds.round (
  instrument uuid not null,
  number int not null check (number between 1 and 200),
  names jsonb,
  held_on date not null,
  city text,
  city_names jsonb,
  languages text[] not null check (cardinality(languages) between 1 and 12),
  clauses int not null check (clauses between 0 and 2000),
  record bytea not null,
  digest text not null check (length(digest) = 64),
  closed_by uuid not null,
  closed_by_office jsonb not null,
  closed_at timestamptz not null,
  primary key (instrument, number),
  check ((city is null) = (city_names is null))
);

create table rounds.clause (
  instrument uuid not null,
  round int not null,
  position int not null check (position < 2000),
  eid text not null check (length(eid) <= 100),
  kind text not null,
  number int not null,
  parent text,
  digest text not null check (length(digest) = 64),
  primary key (instrument, round, position),
  unique (instrument, round, eid),
  foreign key (instrument, round) references rounds.round
);

create table rounds.leaf (
  instrument uuid not null,
  round int not null,
  language text not null,
  eid text not null,
  courtesy boolean not null,
  state text not null,
  words text not null check (length(words) between 1 and 20000),
  primary key (instrument, round, language, eid),
  foreign key (instrument, round, eid) references rounds.clause (instrument, round, eid)
);

create function rounds.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was put on record in a negotiation is not changed';
end
$$;

create trigger round_stays before update or delete on rounds.round
  for each row execute function rounds.refuse_change();
create trigger clause_stays before update or delete on rounds.clause
  for each row execute function rounds.refuse_change();
create trigger leaf_stays before update or delete on rounds.leaf
  for each row execute function rounds.refuse_change();
