alter table network.body
  add column kind text not null default 'COUNCIL' check (length(kind) <= 40);

alter table network.participation
  add column standing text not null default 'MEMBER' check (length(standing) <= 40);

-- What a network or body was called, until it was corrected; names are data with dates.
create table network.former_name (
  -- Of the network or of the body.
  named uuid not null,
  names jsonb not null,
  own_names jsonb,
  until timestamptz not null,
  primary key (named, until)
);
