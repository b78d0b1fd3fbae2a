-- Who approved which act, and the proof: anyone with these columns can check the passkey's signature again.
create table accounts.approval (
  id uuid primary key,
  account uuid not null,
  kind text not null check (length(kind) <= 40),
  -- SHA-256 of what is approved, in hexadecimal.
  sha256 char(64) not null,
  -- RFC 8785; what the challenge is made of.
  statement bytea not null check (length(statement) <= 4096),
  asked timestamptz not null,
  given timestamptz,
  sample boolean not null,
  act uuid,
  credential bytea,
  public_key bytea,
  client_data bytea check (length(client_data) <= 8192),
  authenticator_data bytea check (length(authenticator_data) <= 8192),
  signature bytea check (length(signature) <= 8192),
  check ((given is null) = (act is null)),
  check (sample or (given is null) = (signature is null))
);
create unique index on accounts.approval (act, kind) where act is not null;
create index on accounts.approval (asked) where given is null;
