-- Wrong passwords lately, by account and by where they came from.
create table sign_in_failures (
    account text not null,
    place text not null,
    failures int not null,
    last_at timestamptz not null,
    primary key (account, place)
);
create index sign_in_failures_last_at on sign_in_failures (last_at);
