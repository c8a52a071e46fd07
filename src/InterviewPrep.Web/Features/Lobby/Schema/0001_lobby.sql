-- Who waits for a partner: one ticket for each person, however many tabs.
create table lobby_tickets (
    user_id text primary key,
    name text not null,
    wishes jsonb not null,
    interview text not null,
    level text not null,
    joined_at timestamptz not null,
    -- The place in the queue.
    since timestamptz not null,
    -- Did not accept a partner: waits for nobody until the person says so.
    paused boolean not null default false,
    offer uuid,
    -- A tab is connected until then, unless one says so again.
    here_until timestamptz not null
);

-- Two who are asked whether they want to meet. The id becomes that of their room.
create table lobby_offers (
    id uuid primary key,
    first_user text not null,
    second_user text not null,
    plan jsonb not null,
    answer_by timestamptz not null,
    first_accepted boolean not null default false,
    second_accepted boolean not null default false
);
create index lobby_offers_due on lobby_offers (answer_by);

-- What is remembered of a person between visits.
create table lobby_people (
    user_id text primary key,
    wishes jsonb,
    last_partner text
);

-- How visits ended. Nothing tells whose they were.
create table lobby_visits (
    interview text not null,
    level text not null,
    joined_at timestamptz not null,
    ended_at timestamptz not null,
    paired boolean not null
);
create index lobby_visits_ended on lobby_visits (ended_at);

-- When any server last looked after the lobby: time in which none did does not count against those who wait.
create table lobby_clock (
    one boolean primary key default true check (one),
    beat_at timestamptz not null
);

-- Sessions that two have agreed to and whose room is still to be made.
create table session_openings (
    room text primary key,
    plan jsonb not null,
    first_user text not null,
    first_name text not null,
    second_user text not null,
    second_name text not null,
    agreed_at timestamptz not null
);

-- A person's part in an agreed session.
create table session_seats (
    room text not null,
    user_id text not null,
    partner text not null,
    partner_name text not null,
    interview text not null,
    invited boolean not null,
    -- The place in the queue that led here; null when invited.
    since timestamptz,
    agreed_at timestamptz not null,
    -- The person has left, or the room has closed.
    over_at timestamptz,
    attendance text,
    attended_at timestamptz,
    dispute text,
    disputed_at timestamptz,
    -- What an admin decided: whether the attendance counts no more, and in which words.
    struck boolean,
    decision text,
    decided_at timestamptz,
    primary key (room, user_id)
);
create index session_seats_user on session_seats (user_id, agreed_at desc);
create index session_seats_disputed on session_seats (disputed_at) where dispute is not null and struck is null;

-- Questions that somebody has answered, or held as the interviewer.
create table questions_met (
    user_id text not null,
    question text not null,
    at timestamptz not null,
    primary key (user_id, question)
);
