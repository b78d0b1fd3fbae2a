create schema if not exists notices;

-- What one account is told. It holds no words: they are found anew in the reader's language.
create table notices.notice (
  id uuid primary key,
  account uuid not null references access.account,
  key text not null check (length(key) <= 100),
  named jsonb not null check (length(named::text) <= 20000),
  path text not null check (length(path) <= 500),
  at timestamptz not null,
  read timestamptz,
  -- Whether it still has to come in a digest.
  digest boolean not null default false
);

create index notice_of_account on notices.notice (account, id desc);
create index notice_unread on notices.notice (account) where read is null;
create index notice_for_digest on notices.notice (account, at) where digest;
create index notice_read on notices.notice (read);

-- How an account wants to be told of a kind by e-mail; what is not here comes as the kind is meant.
create table notices.preference (
  account uuid not null references access.account,
  kind text not null check (length(kind) <= 100),
  delivery text not null check (delivery in ('AT_ONCE', 'DAILY', 'NEVER')),
  primary key (account, kind)
);

-- The outbox. A mail is written in the transaction of the act it tells of, and sent by a job.
create table notices.mail (
  id uuid primary key,
  -- Null for a letter to somebody without an account.
  account uuid references access.account,
  key text not null check (length(key) <= 100),
  language text not null check (length(language) <= 8),
  created timestamptz not null,
  state text not null check (state in ('WAITING', 'SENT', 'FAILED', 'WITHHELD')),
  attempts int not null default 0,
  -- When to try next; while a node is at it, when another may take over.
  due timestamptz not null,
  ended timestamptz,
  trouble text check (length(trouble) <= 20),
  reply text check (length(reply) <= 500),
  -- Erased together.
  address text check (length(address) <= 254),
  subject text check (length(subject) <= 1000),
  plain text check (length(plain) <= 100000),
  html text check (length(html) <= 300000)
);

create index mail_due on notices.mail (due) where state = 'WAITING';
create index mail_by_state on notices.mail (state, id desc);
create index mail_ended on notices.mail (ended);
create index mail_of_account on notices.mail (account);
