-- A piece of evidence of an act: a scan, a photograph, a document. The caption alone can be taken away, to
-- protect a person; nothing else ever changes.
create table depositary.exhibit (
  id uuid primary key,
  act uuid not null references depositary.act,
  number int not null check (number between 1 and 50),
  file uuid not null unique,
  preview uuid,
  caption jsonb,
  circle text not null check (circle in ('EVERYONE', 'PARTIES')),
  account uuid not null,
  office jsonb not null,
  at timestamptz not null,
  unique (act, number)
);

create table depositary.exhibit_ending (
  exhibit uuid not null references depositary.exhibit,
  how text not null check (how in ('WITHDRAWN', 'ERASED')),
  reason jsonb not null,
  account uuid not null,
  office jsonb not null,
  at timestamptz not null,
  primary key (exhibit, how)
);

-- What the depositary looked at before confirming.
create table depositary.looked_at (
  act uuid not null references depositary.confirmation,
  exhibit uuid not null references depositary.exhibit,
  primary key (act, exhibit)
);

create trigger keep_exhibit
  before delete or update of id, act, number, file, preview, circle, account, office, at on depositary.exhibit
  for each row execute function depositary.keep();
create trigger keep_exhibit_ending before update or delete on depositary.exhibit_ending
  for each row execute function depositary.keep();
create trigger keep_looked_at before update or delete on depositary.looked_at
  for each row execute function depositary.keep();
