-- Private sessions with a friend: a link that one other person can use.
create table invitations (
    code text primary key,
    room text not null,
    host text not null,
    host_name text not null,
    wishes jsonb not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    -- Who has accepted. The room opens once both are here.
    guest text,
    guest_name text,
    host_here_until timestamptz not null,
    guest_here_until timestamptz,
    opened_at timestamptz
);
create index invitations_host on invitations (host, made_at desc);
create index invitations_guest on invitations (guest) where guest is not null;
