-- The depositary's notifications (Vienna Convention, article 78), numbered without a gap in the order
-- in which they were made.
create table depositary.notification (
  number bigint primary key check (number > 0),
  kind text not null,
  instrument uuid not null,
  act uuid not null unique,
  at timestamptz not null
);

create trigger keep_notification before update or delete on depositary.notification
  for each row execute function depositary.keep();

-- What was confirmed before notifications had numbers gets them in that order.
insert into depositary.notification (number, kind, instrument, act, at)
select row_number() over (order by c.at, c.act), 'SIGNATURE', a.instrument, a.id, c.at
from depositary.confirmation c join depositary.act a on a.id = c.act;
