-- Passkeys: public keys only; the private ones never leave the person's devices.
create table accounts.passkey (
  id uuid primary key,
  account uuid not null,
  credential bytea not null unique check (length(credential) between 1 and 1023),
  -- The attested credential data of WebAuthn: the credential and its public key in COSE.
  attested bytea not null check (length(attested) <= 8192),
  name text not null check (length(name) between 1 and 80),
  sign_count bigint not null,
  added timestamptz not null,
  used timestamptz
);
create index on accounts.passkey (account, id);

-- A password counts only together with a confirmed authenticator.
create table accounts.password (
  account uuid primary key,
  hash text not null check (length(hash) <= 300),
  -- The secret of the authenticator, encrypted with a key that is not in the database.
  secret bytea not null check (length(secret) <= 100),
  -- The step of the last code that was taken; none of it or before is taken again.
  step bigint not null,
  set_at timestamptz not null,
  used timestamptz
);

-- An authenticator shown to its owner and not yet confirmed by a code.
create table accounts.authenticator_offer (
  account uuid primary key,
  secret bytea not null check (length(secret) <= 100),
  offered timestamptz not null
);

create table accounts.recovery_code (
  account uuid not null,
  hash bytea not null check (length(hash) = 32),
  made timestamptz not null,
  used timestamptz,
  primary key (account, hash)
);

-- How often somebody guessed wrong, by account and by address, both hashed.
create table accounts.failed_attempts (
  subject bytea primary key check (length(subject) = 32),
  since timestamptz not null,
  count int not null
);
