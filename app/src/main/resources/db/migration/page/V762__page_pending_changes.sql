-- What has changed and was not told yet. A transaction only adds rows here, so that it waits for nobody: the one row of
-- page.public_version, and the lock that NOTIFY takes until the commit is on disk, made all of them queue.
create table page.pending_change (
  topic text not null
);
