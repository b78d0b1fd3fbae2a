-- The keys of the log, in the order in which they came into use. The newest signs; checkpoints of the
-- earlier ones stay true.
create table register.key (
  number bigint generated always as identity primary key,
  vkey text not null unique check (octet_length(vkey) <= 4096),
  -- Checkpoints that are larger than this are signed with it.
  after_size bigint not null check (after_size >= -1),
  since timestamptz not null
);
