-- What a party says of a clause; the latest counts, the earlier ones stay.
create table rounds.position (
  id uuid primary key,
  instrument uuid not null,
  eid text not null check (length(eid) <= 100),
  body uuid not null,
  stand text not null,
  language text,
  words text check (length(words) between 1 and 4000),
  digest text not null check (length(digest) = 64),
  taken_by uuid not null,
  taken_by_office jsonb not null,
  taken_at timestamptz not null,
  check ((language is null) = (words is null))
);
create index position_latest on rounds.position (instrument, eid, body, id desc);

create trigger position_stays before update or delete on rounds.position
  for each row execute function rounds.refuse_change();
