-- Rooms that were recorded and are over: what is known of them without their events.
create table recordings (
    room text primary key,
    kind text not null,
    title text not null,
    origin text not null,
    opened_at timestamptz not null,
    ended_at timestamptz not null
);

-- Who is in a recording, numbered from 1 in the order of coming: the numbers stand for people in the player and in files.
create table recording_people (
    room text not null references recordings (room) on delete cascade,
    number int not null,
    user_id text not null,
    name text not null,
    -- Null: not in it, but brought it from a file.
    role text,
    -- Null: until the person deletes it.
    keep_until timestamptz,
    -- Name, voice and chat are gone from then on.
    withdrawn_at timestamptz,
    -- The person has it no more. When nobody who took part has it, all of it is deleted.
    removed_at timestamptz,
    primary key (room, number),
    unique (room, user_id)
);
create index recording_people_user on recording_people (user_id);
create index recording_people_due on recording_people (keep_until) where removed_at is null and keep_until is not null;

-- Links by which somebody without an account may watch. The link itself is not kept, only what it hashes to.
create table recording_links (
    id text primary key,
    room text not null references recordings (room) on delete cascade,
    made_by text not null,
    hash text not null unique,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index recording_links_room on recording_links (room);

-- Who has looked, by the hour.
create table recording_visits (
    room text not null references recordings (room) on delete cascade,
    hour timestamptz not null,
    role text not null,
    -- An account's id, or the id of the link.
    visitor text not null,
    name text not null,
    what text not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (room, hour, role, visitor, what)
);

-- What the player shows at first, made of the events and made anew when they change.
create table recording_outlines (
    room text primary key references recordings (room) on delete cascade,
    version bigint not null,
    outline jsonb not null
);

-- Every few hundred events: the texts as they are then, so that no moment is far.
create table recording_segments (
    room text not null references recordings (room) on delete cascade,
    number int not null,
    after_version bigint not null,
    upto_version bigint not null,
    state jsonb not null,
    -- Null: as in the segment before.
    board jsonb,
    primary key (room, number)
);

-- Rooms in which voices may be recorded: a row stands as long as everybody consents.
create table recording_voices (
    room text primary key
);

-- Voices, in pieces that can each be played alone.
create table recording_sound (
    id bigint generated always as identity primary key,
    room text not null,
    user_id text not null,
    -- A page load of the person's browser, and the piece's number in it: a piece that comes twice is kept once.
    take text not null,
    number int not null,
    at_ms bigint not null,
    length_ms int not null,
    type text not null,
    data bytea not null,
    unique (room, user_id, take, number)
);
