-- What happened to whom. Written in the transaction of what it tells about.
create table notifications (
    id uuid primary key,
    user_id text not null,
    kind text not null,
    words text not null,
    address text not null,
    at timestamptz not null,
    read_at timestamptz
);
create index notifications_of on notifications (user_id, at desc);

-- What a person does not want, by kind; no row: both here and by mail.
create table notification_choices (
    user_id text not null,
    kind text not null,
    here boolean not null,
    by_mail boolean not null,
    primary key (user_id, kind)
);
