-- A signature inside a copy of the original (PAdES): what stands behind the original's own bytes. The signature alone
-- lies in depositary.signature, as of every act.
create table depositary.signed_copy (
  act uuid primary key references depositary.signature,
  added bytea not null check (octet_length(added) <= 1048576)
);

create trigger keep_signed_copy before update or delete on depositary.signed_copy
  for each row execute function depositary.keep();
