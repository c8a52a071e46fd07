create table tickets (
  id text primary key,
  room text not null,
  seats int not null check (seats > 0)
);
