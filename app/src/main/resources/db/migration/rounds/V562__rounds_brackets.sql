create table rounds.bracket (
  id uuid primary key,
  instrument uuid not null,
  eid text not null check (length(eid) <= 100),
  opened_by uuid not null,
  opened_by_office jsonb not null,
  opened_at timestamptz not null
);
create index bracket_instrument on rounds.bracket (instrument, id);

create table rounds.alternative (
  bracket uuid not null references rounds.bracket,
  number int not null check (number between 1 and 8),
  body uuid,
  put_by uuid not null,
  put_by_office jsonb not null,
  put_at timestamptz not null,
  primary key (bracket, number)
);

-- An alternative in one language; the first is its own, the others are asked for.
create table rounds.alternative_words (
  bracket uuid not null,
  number int not null,
  language text not null,
  words text not null check (length(words) between 1 and 20000),
  put_by uuid not null,
  put_by_office jsonb not null,
  put_at timestamptz not null,
  primary key (bracket, number, language),
  foreign key (bracket, number) references rounds.alternative
);

-- Who supports what; a body supports one alternative at a time, or none again (number 0).
create table rounds.support (
  id uuid primary key,
  bracket uuid not null references rounds.bracket,
  body uuid not null,
  number int not null check (number between 0 and 8),
  put_by uuid not null,
  put_by_office jsonb not null,
  put_at timestamptz not null
);
create index support_latest on rounds.support (bracket, body, id desc);

-- The end of a bracket: the alternative that was chosen, or 0 where all were dropped.
create table rounds.bracket_end (
  bracket uuid primary key references rounds.bracket,
  number int not null check (number between 0 and 8),
  ended_by uuid not null,
  ended_by_office jsonb not null,
  ended_at timestamptz not null
);

create trigger bracket_stays before update or delete on rounds.bracket
  for each row execute function rounds.refuse_change();
create trigger alternative_stays before update or delete on rounds.alternative
  for each row execute function rounds.refuse_change();
create trigger alternative_words_stay before update or delete on rounds.alternative_words
  for each row execute function rounds.refuse_change();
create trigger support_stays before update or delete on rounds.support
  for each row execute function rounds.refuse_change();
create trigger bracket_end_stays before update or delete on rounds.bracket_end
  for each row execute function rounds.refuse_change();
