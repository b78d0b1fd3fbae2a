create schema if not exists network;

create table network.network (
  id uuid primary key,
  slug text not null unique check (length(slug) <= 100),
  names jsonb not null,
  purpose jsonb not null
);

create table network.body (
  id uuid primary key,
  slug text not null unique check (length(slug) <= 100),
  names jsonb not null,
  own_names jsonb,
  city text not null
);

create table network.participation (
  network uuid not null references network.network,
  body uuid not null references network.body,
  primary key (network, body)
);

create table network.holder (
  body uuid not null references network.body,
  position int not null,
  office jsonb not null,
  person jsonb not null,
  since date,
  primary key (body, position)
);
