create table rounds.silence (
  id uuid primary key,
  instrument uuid not null,
  round int not null,
  opened_by uuid not null,
  opened_by_office jsonb not null,
  opened_at timestamptz not null,
  deadline timestamptz not null,
  foreign key (instrument, round) references rounds.round
);
create index silence_round on rounds.silence (instrument, round);

-- What happened to it since; the last one tells how it stands.
create table rounds.silence_event (
  silence uuid not null references rounds.silence,
  number int not null check (number between 1 and 100),
  kind text not null,
  at timestamptz not null,
  deadline timestamptz,
  body uuid,
  language text,
  words text check (length(words) between 1 and 4000),
  done_by uuid,
  done_by_office jsonb,
  primary key (silence, number),
  check ((language is null) = (words is null)),
  check ((done_by is null) = (done_by_office is null))
);

create table rounds.silence_reminder (
  silence uuid not null references rounds.silence,
  due timestamptz not null,
  primary key (silence, due)
);

-- What a party says of a whole round: agreed ad referendum, or an objection for the record.
create table rounds.stance (
  id uuid primary key,
  instrument uuid not null,
  round int not null,
  body uuid not null,
  kind text not null,
  by_silence boolean not null,
  language text,
  words text check (length(words) between 1 and 4000),
  taken_by uuid,
  taken_by_office jsonb,
  taken_at timestamptz not null,
  foreign key (instrument, round) references rounds.round,
  check ((language is null) = (words is null)),
  check ((taken_by is null) = (taken_by_office is null)),
  check (by_silence = (taken_by is null))
);
create index stance_latest on rounds.stance (instrument, round, body, id desc);

create trigger silence_stays before update or delete on rounds.silence
  for each row execute function rounds.refuse_change();
create trigger silence_event_stays before update or delete on rounds.silence_event
  for each row execute function rounds.refuse_change();
create trigger silence_reminder_stays before update or delete on rounds.silence_reminder
  for each row execute function rounds.refuse_change();
create trigger stance_stays before update or delete on rounds.stance
  for each row execute function rounds.refuse_change();
