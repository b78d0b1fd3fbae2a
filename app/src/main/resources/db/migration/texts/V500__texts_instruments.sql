create schema if not exists texts;

create table texts.instrument (
  id uuid primary key,
  slug text not null unique check (length(slug) <= 100),
  network uuid not null,
  type text not null,
  version int not null check (version > 0),
  titles jsonb not null,
  short_names jsonb not null,
  legal_nature text not null,
  languages text[] not null check (cardinality(languages) between 1 and 12),
  order_key text not null,
  order_language text not null,
  provisions jsonb not null,
  unreviewed text[] not null,
  sample boolean not null,
  published boolean not null default false
);

create table texts.party (
  instrument uuid not null references texts.instrument,
  position int not null check (position < 60),
  body uuid not null,
  primary key (instrument, position),
  unique (instrument, body)
);
create index party_body on texts.party (body);

create table texts.clause (
  instrument uuid not null references texts.instrument,
  eid text not null check (length(eid) <= 100),
  position int not null check (position < 2000),
  kind text not null,
  number int not null check (number >= 0),
  parent text,
  primary key (instrument, eid),
  unique (instrument, position),
  foreign key (instrument, parent) references texts.clause
);

create table texts.leaf (
  instrument uuid not null,
  eid text not null,
  language text not null,
  courtesy boolean not null,
  words text not null check (length(words) between 1 and 20000),
  state text not null,
  version int not null check (version > 0),
  set_by uuid not null,
  set_by_office jsonb not null,
  set_at timestamptz not null,
  confirmed_by uuid,
  confirmed_by_office jsonb,
  primary key (instrument, eid, language),
  foreign key (instrument, eid) references texts.clause,
  check ((confirmed_by is null) = (confirmed_by_office is null))
);

-- What happened stays: no row of this table is ever changed or taken away.
create table texts.adoption (
  instrument uuid primary key references texts.instrument,
  act uuid not null unique,
  manner text not null,
  adopted_on date not null,
  city text not null,
  city_names jsonb not null,
  zone text not null,
  bodies uuid[] not null,
  objections text not null check (length(objections) <= 4000),
  recorded_by uuid not null,
  recorded_by_office jsonb not null,
  recorded_at timestamptz not null,
  sha256 text not null check (length(sha256) = 64),
  sm3 text not null check (length(sm3) = 64),
  streebog256 text not null check (length(streebog256) = 64)
);

create table texts.original (
  instrument uuid primary key references texts.adoption,
  pdf bytea not null,
  record bytea not null,
  declaration bytea not null,
  collection bytea not null
);

create table texts.original_text (
  instrument uuid not null references texts.original,
  position int not null,
  name text not null,
  language text not null,
  content bytea not null,
  primary key (instrument, position)
);

create function texts.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was adopted is not changed';
end
$$;

create trigger adoption_stays before update or delete on texts.adoption
  for each row execute function texts.refuse_change();
create trigger original_stays before update or delete on texts.original
  for each row execute function texts.refuse_change();
create trigger original_text_stays before update or delete on texts.original_text
  for each row execute function texts.refuse_change();
