-- Whom the words name: when that person's account goes, so does what was told.
alter table notifications add about text;
create index notifications_about on notifications (about) where about is not null;
