-- An anchor that a body has withdrawn stays: what was signed before stands under it.
alter table signatures.anchor
  add column withdrawal uuid unique,
  add column withdrawn timestamptz,
  add constraint anchor_withdrawn_by_an_act check ((withdrawal is null) = (withdrawn is null));

-- The newest list of each of a body's authorities; the authority's certificate is one of its anchors.
create table signatures.revocation_list (
  body uuid not null,
  authority bytea not null check (octet_length(authority) = 32),
  content bytea not null check (octet_length(content) <= 4194304),
  issued timestamptz not null,
  ends timestamptz not null,
  received timestamptz not null,
  source text not null check (char_length(source) <= 2000),
  primary key (body, authority)
);
