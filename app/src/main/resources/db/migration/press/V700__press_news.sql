create schema if not exists press;

create table press.item (
  id uuid primary key,
  number bigint generated always as identity unique,
  network uuid not null,
  code text not null unique check (length(code) between 1 and 64),
  agency jsonb not null,
  published timestamptz not null,
  zone text not null,
  original text not null,
  kicker jsonb not null,
  headline jsonb not null,
  lead jsonb not null,
  body jsonb not null check (jsonb_typeof(body) = 'array'),
  note jsonb not null,
  unreviewed text[] not null,
  instruments text[] not null,
  bodies text[] not null
);

create index item_of_network on press.item (network, number);

create table press.statement (
  item uuid not null references press.item,
  position int not null,
  speaker jsonb not null,
  office jsonb not null,
  occasion jsonb not null,
  said date not null,
  source jsonb not null,
  words jsonb not null,
  original text not null,
  paraphrased boolean not null,
  primary key (item, position)
);
