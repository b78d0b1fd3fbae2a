create schema if not exists files;

-- The bytes, once however often they were handed in. What is larger lies in the folder under its digest.
create table files.content (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  bytes bytea check (octet_length(bytes) <= 1048576)
);

-- One row for each time. The digest stays when the bytes are erased.
create table files.file (
  id uuid primary key,
  kind text not null,
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept timestamptz not null,
  erased timestamptz
);

create index file_of_content on files.file (sha256) where erased is null;
