-- Every checkpoint that was signed, beside the file that is served: whoever rolls the files back, or
-- the database, is found out by the other. The newest thousand are kept.
create table register.checkpoint (
  size bigint primary key check (size >= 0),
  note bytea not null check (octet_length(note) <= 524288),
  cosignatures integer not null default 0 check (cosignatures >= 0),
  signed_at timestamptz not null
);
