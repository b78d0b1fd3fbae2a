create schema if not exists amendments;

create table amendments.amendment (
  id uuid primary key,
  instrument uuid not null,
  number int not null check (number > 0),
  body uuid,
  language text not null,
  reason text not null check (length(reason) <= 4000),
  against uuid references amendments.amendment,
  proposed_by uuid not null,
  proposed_by_office jsonb not null,
  proposed_at timestamptz not null,
  fate text not null default 'PENDING',
  fate_reason text not null default '' check (length(fate_reason) <= 4000),
  fate_by_office jsonb,
  fate_at timestamptz,
  unique (instrument, number)
);
create index amendment_pending on amendments.amendment (instrument, number) where fate = 'PENDING';

-- What an amendment does, step by step; never changed once it is proposed.
create table amendments.step (
  amendment uuid not null references amendments.amendment,
  position int not null check (position between 0 and 19),
  kind text not null,
  eid text,
  after text,
  piece_kind text,
  primary key (amendment, position)
);
create index step_eid on amendments.step (eid);

-- The wording of a step in a language; a later one stands above the earlier, which stays.
create table amendments.wording (
  amendment uuid not null,
  position int not null,
  language text not null,
  version int not null check (version > 0),
  words text not null check (length(words) between 1 and 20000),
  base text check (length(base) <= 20000),
  worded_by uuid not null,
  worded_by_office jsonb not null,
  worded_at timestamptz not null,
  primary key (amendment, position, language, version),
  foreign key (amendment, position) references amendments.step
);

create table amendments.sponsor (
  amendment uuid not null references amendments.amendment,
  body uuid not null,
  answer text not null default 'ASKED',
  answered_at timestamptz,
  primary key (amendment, body)
);

create table amendments.compromise (
  id uuid primary key,
  instrument uuid not null,
  number int not null check (number > 0),
  eid text not null,
  language text not null,
  explanation text not null check (length(explanation) <= 4000),
  proposed_by uuid not null,
  proposed_by_office jsonb not null,
  proposed_at timestamptz not null,
  fate text not null default 'PENDING',
  fate_at timestamptz,
  unique (instrument, number)
);

create table amendments.compromise_wording (
  compromise uuid not null references amendments.compromise,
  language text not null,
  words text not null check (length(words) between 1 and 20000),
  base text not null check (length(base) <= 20000),
  primary key (compromise, language)
);

-- The amendments that a compromise is to settle.
create table amendments.settled (
  compromise uuid not null references amendments.compromise,
  amendment uuid not null references amendments.amendment,
  primary key (compromise, amendment)
);

-- A party may change its mind: the last answer counts, the earlier ones stay.
create table amendments.answer (
  id uuid primary key,
  compromise uuid not null references amendments.compromise,
  body uuid not null,
  accepts boolean not null,
  reason text not null check (length(reason) <= 4000),
  office jsonb not null,
  answered_at timestamptz not null
);
create index answer_compromise on amendments.answer (compromise, body, id);
