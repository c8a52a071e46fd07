-- What the port needs beside Marten's own tables.

-- Saves and appends by operation id, with the stream's version after an append.
create table operations (
  id uuid primary key,
  at timestamptz not null,
  version bigint
);

create sequence owner_epochs;

create table stream_owners (
  stream_id text primary key,
  node_id text not null,
  epoch bigint not null
);

-- Texts with an offset mean the same instant in every session, so the cast may be indexed.
create function instant(value text) returns timestamptz
  language sql immutable strict parallel safe
  return value::timestamptz;
