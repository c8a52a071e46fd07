-- Links by which a participant lets a mentor watch.
create table observer_links (
    code text primary key,
    room text not null,
    made_by text not null,
    made_at timestamptz not null,
    revoked_at timestamptz
);
create unique index observer_links_open on observer_links (room, made_by) where revoked_at is null;
