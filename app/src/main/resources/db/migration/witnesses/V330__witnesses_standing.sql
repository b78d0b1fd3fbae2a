create schema if not exists witnesses;

-- What this host, as a witness, cosigned last of each register it watches. Never back, and never two
-- roots of one size: whatever the program does.
create table witnesses.seen (
  origin text primary key check (octet_length(origin) <= 255),
  size bigint not null check (size >= 0),
  root bytea not null check (octet_length(root) = 32),
  note bytea not null check (octet_length(note) <= 524288),
  at timestamptz not null
);

create function witnesses.keep_seen() returns trigger language plpgsql as $$
begin
  if new.origin <> old.origin or new.size < old.size or (new.size = old.size and new.root <> old.root) then
    raise exception 'a witness never goes back';
  end if;
  return new;
end
$$;

create trigger keep_seen before update on witnesses.seen
  for each row execute function witnesses.keep_seen();

-- The witnesses that this host asks, by address.
create table witnesses.asked (
  url text primary key check (octet_length(url) <= 2048),
  size bigint not null default 0 check (size >= 0),
  cosigned_at timestamptz,
  tried_at timestamptz not null,
  problem text
);

-- The registers that this host mirrors.
create table witnesses.watched (
  origin text primary key check (octet_length(origin) <= 255),
  size bigint not null default 0 check (size >= 0),
  sound_at timestamptz,
  tried_at timestamptz not null,
  problem text,
  place text
);

-- Two checkpoints of one register that contradict each other, as evidence.
create table witnesses.conflict (
  id uuid primary key,
  origin text not null check (octet_length(origin) <= 255),
  kind text not null,
  kept bytea not null check (octet_length(kept) <= 524288),
  shown bytea not null check (octet_length(shown) <= 524288),
  digest bytea not null unique check (octet_length(digest) = 32),
  found_at timestamptz not null
);
