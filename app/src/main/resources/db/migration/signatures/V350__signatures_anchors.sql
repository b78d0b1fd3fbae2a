create schema if not exists signatures;

create table signatures.anchor (
  act uuid primary key,
  body uuid not null,
  certificate bytea not null check (octet_length(certificate) <= 65536),
  published timestamptz not null
);

create index anchor_of_body on signatures.anchor (body, published);

-- The demo only: which system a body's sample signer uses.
create table signatures.sample_signer (
  body uuid primary key,
  system text not null
);

-- Files of a signed original's container; only ever added, in this order.
create table signatures.container_file (
  instrument uuid not null,
  position int not null,
  name text not null,
  content bytea not null,
  primary key (instrument, position),
  unique (instrument, name)
);
