-- The depositary of a network has a letterhead too.
alter table network.letterhead drop constraint letterhead_pkey;
alter table network.letterhead alter column body drop not null;
alter table network.letterhead add column network uuid references network.network;
alter table network.letterhead add constraint letterhead_owner
  check (num_nonnulls(body, network) = 1);
alter table network.letterhead add constraint letterhead_body_once unique (body);
alter table network.letterhead add constraint letterhead_network_once unique (network);
