-- Only the hash is kept: who reads the table cannot redeem what stands in it.
create table access.invitation (
  token_hash bytea primary key check (length(token_hash) = 32),
  issued timestamptz not null,
  redeemed timestamptz
);
