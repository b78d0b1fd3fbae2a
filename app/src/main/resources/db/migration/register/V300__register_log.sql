create schema if not exists register;

-- One row: the log's name, chosen at first start and never changed.
create table register.log (
  single boolean primary key default true check (single),
  origin text not null
);

create table register.entry (
  act uuid primary key,
  arrival bigint generated always as identity unique,
  type text not null,
  at timestamptz not null,
  leaf bytea not null check (octet_length(leaf) <= 8192),
  index bigint unique check (index >= 0)
);

create index entry_waiting on register.entry (arrival) where index is null;

-- What is recorded stays as it is: an entry may only be given its place, once.
create function register.keep_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'the register is append-only';
  end if;
  if new.act <> old.act or new.arrival <> old.arrival or new.type <> old.type or new.at <> old.at
    or new.leaf <> old.leaf or old.index is not null then
    raise exception 'the register is append-only';
  end if;
  return new;
end
$$;

create trigger keep_entry before update or delete on register.entry
  for each row execute function register.keep_entry();
