-- When a mentor was last told that somebody waits whom they could help.
create table mentor_calls (
    mentor text primary key,
    at timestamptz not null
);
