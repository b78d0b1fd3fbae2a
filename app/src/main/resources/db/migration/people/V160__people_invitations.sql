create schema if not exists people;

-- Only hashes are kept: who reads the tables cannot redeem what stands in them.
create table people.invitation (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- Gone once the invitation is redeemed or withdrawn; the first operator's has none.
  email text check (length(email) <= 254 and email = lower(email)),
  language text not null check (length(language) <= 10),
  zone text not null check (length(zone) <= 60),
  office jsonb not null,
  body uuid,
  -- Null for what the host itself issues on its terminal.
  issued_by uuid,
  issued timestamptz not null,
  expires timestamptz not null,
  redeemed timestamptz,
  withdrawn timestamptz
);

create index invitation_open on people.invitation (body, id)
  where redeemed is null and withdrawn is null;

create table people.invited (
  invitation uuid not null references people.invitation on delete cascade,
  duty text not null check (length(duty) <= 40),
  scope text not null check (scope in ('host', 'network', 'body', 'instrument')),
  target uuid,
  since date,
  until date check (since <= until),
  unique nulls not distinct (invitation, duty, scope, target),
  check ((scope = 'host') = (target is null))
);

create table people.recovery (
  token_hash bytea primary key check (length(token_hash) = 32),
  account uuid not null,
  issued_by uuid,
  issued timestamptz not null,
  expires timestamptz not null,
  redeemed timestamptz
);

create index recovery_account on people.recovery (account);

-- Who changed who may do what. Offices and duties only, never a person's name or address.
create table people.happening (
  id uuid primary key,
  at timestamptz not null,
  -- Null for the host itself.
  actor uuid,
  what text not null check (length(what) <= 40),
  account uuid,
  office jsonb not null,
  body uuid,
  duty text check (length(duty) <= 40),
  scope text check (scope in ('host', 'network', 'body', 'instrument')),
  target uuid,
  since date,
  until date
);

create index happening_body on people.happening (body, id);
create index happening_account on people.happening (account, id);

create function people.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what happened is only ever added to';
end
$$;

create trigger happening_stays before update or delete on people.happening
  for each row execute function people.refuse_change();
