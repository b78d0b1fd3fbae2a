create schema if not exists page;

-- Goes up by one with every transaction that changes what readers without an office see. Every
-- node hears of it (NOTIFY public_change) and lets go of the pages it has kept.
create table page.public_version (
  one     boolean primary key default true check (one),
  version bigint not null default 0
);

insert into page.public_version default values;
