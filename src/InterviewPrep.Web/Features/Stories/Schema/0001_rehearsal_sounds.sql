-- What somebody said in a rehearsal, kept because they said so.
create table rehearsal_sounds (
    rehearsal text primary key,
    owner text not null,
    kind text not null,
    sound bytea not null
);
create index rehearsal_sounds_owner on rehearsal_sounds (owner);
