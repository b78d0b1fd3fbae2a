create schema if not exists places;

create table places.state (
  code char(2) primary key check (code ~ '^[A-Z]{2}$'),
  names jsonb not null
);

create table places.city (
  slug text primary key check (length(slug) <= 100),
  names jsonb not null,
  state char(2) not null references places.state,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  zone text not null
);
