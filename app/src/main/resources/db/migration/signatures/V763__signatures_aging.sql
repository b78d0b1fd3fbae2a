-- What the operators were warned of: once for each date and each distance from it.
create table signatures.aging_warning (
  what text not null,
  until timestamptz not null,
  days int not null,
  at timestamptz not null,
  primary key (what, until, days)
);
