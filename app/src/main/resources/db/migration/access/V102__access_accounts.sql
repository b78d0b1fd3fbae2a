-- How a person is reached, until when the account acts, and for how long each duty is held.
alter table access.account
  add column email text check (length(email) <= 254 and email = lower(email)),
  add column language text not null default 'en' check (length(language) <= 10),
  add column zone text not null default 'UTC' check (length(zone) <= 60),
  add column ended timestamptz;

-- One person, one account that acts; who has left may be invited anew.
create unique index account_email on access.account (email) where ended is null;
create index account_body on access.account (body, id);

-- Civil dates, both included; a duty without them is held until somebody ends it.
alter table access.entrusted
  add column since date,
  add column until date,
  add check (since <= until);

create index entrusted_duty on access.entrusted (duty, scope, target);
