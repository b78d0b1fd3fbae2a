-- What the parties settle beside words: prevailing text, depositary, goals and the like.
alter table texts.instrument add column particulars jsonb not null default '{}';
-- Counts the changes of the set-up, so that two people at once notice each other.
alter table texts.instrument add column settled int not null default 1 check (settled > 0);
-- Whether words change directly, or by amendment only.
alter table texts.instrument add column editing text not null default 'OPEN';

-- Pieces trade places within one statement.
alter table texts.clause drop constraint clause_instrument_position_key;
alter table texts.clause add constraint clause_position unique (instrument, position)
  deferrable initially immediate;

-- Who did what to which words: no row of this table is ever changed or taken away.
create table texts.change (
  id uuid primary key,
  instrument uuid not null references texts.instrument,
  what text not null,
  eid text,
  kind text,
  number int,
  language text,
  before text check (length(before) <= 20000),
  after text check (length(after) <= 20000),
  reason text not null default '' check (length(reason) <= 4000),
  changed_by uuid not null,
  changed_by_office jsonb not null,
  changed_at timestamptz not null
);
create index change_instrument on texts.change (instrument, id desc);
create index change_clause on texts.change (instrument, eid, id desc);

create trigger change_stays before update or delete on texts.change
  for each row execute function texts.refuse_change();

-- Which office has had a confidential draft before its eyes, in which language; kept until the text
-- is adopted.
create table texts.reading (
  instrument uuid not null references texts.instrument,
  account uuid not null,
  language text not null,
  office jsonb not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (instrument, account, language)
);
