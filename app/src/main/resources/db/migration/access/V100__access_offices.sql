create schema if not exists access;

-- An account acts as one office; ids are of version 7, so their order is the order of founding.
create table access.account (
  id uuid primary key,
  slug text not null unique check (length(slug) <= 100),
  office jsonb not null,
  body uuid
);

create table access.entrusted (
  account uuid not null references access.account,
  duty text not null check (length(duty) <= 40),
  scope text not null check (scope in ('host', 'network', 'body', 'instrument')),
  -- What the scope is about; null for the host.
  target uuid,
  unique nulls not distinct (account, duty, scope, target),
  check ((scope = 'host') = (target is null))
);
