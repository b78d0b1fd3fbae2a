create schema if not exists depositary;

create table depositary.act (
  id uuid primary key,
  instrument uuid not null,
  body uuid not null,
  happened date not null,
  place jsonb not null,
  zone text not null,
  recorded timestamptz not null,
  recorder uuid not null,
  office jsonb not null
);

create index act_of_text on depositary.act (instrument, happened, id);
create index act_of_body on depositary.act (body, happened, id);

-- The salt opens the commitment in the register; without it nobody can link the entry to the certificate.
create table depositary.signature (
  act uuid primary key references depositary.act,
  number int not null check (number >= 1),
  system text not null,
  signer text not null,
  value_sha256 text not null unique check (length(value_sha256) = 64),
  certificate_sha256 text not null check (length(certificate_sha256) = 64),
  salt bytea not null check (octet_length(salt) = 32),
  file bytea not null check (octet_length(file) <= 65536)
);

create table depositary.confirmation (
  act uuid primary key references depositary.act,
  account uuid not null,
  office jsonb not null,
  at timestamptz not null
);

-- What happened is never changed: a correction is a further act.
create function depositary.keep() returns trigger language plpgsql as $$
begin
  raise exception 'acts are append-only';
end
$$;

create trigger keep_act before update or delete on depositary.act
  for each row execute function depositary.keep();
create trigger keep_confirmation before update or delete on depositary.confirmation
  for each row execute function depositary.keep();
