-- On which clock an account's terms run. The zone is what its person reads times in, and chooses freely; a duty that
-- is over must not begin again by that choice.
alter table access.account add column clock text check (length(clock) <= 60);
update access.account set clock = zone;
alter table access.account alter column clock set not null;
