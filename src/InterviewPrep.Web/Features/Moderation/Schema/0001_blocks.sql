-- Who never wants to meet whom again.
create table blocks (
    blocker text not null,
    blocked text not null,
    blocked_name text not null,
    at timestamptz not null,
    primary key (blocker, blocked)
);
create index blocks_blocked on blocks (blocked);
