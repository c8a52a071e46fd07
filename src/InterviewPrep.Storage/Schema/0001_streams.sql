-- Event streams. A stream that is claimed before its first event has version 0.
create table streams (
  id text primary key,
  version bigint not null,
  created_at timestamptz not null,
  last_at timestamptz not null,
  owner_node text,
  owner_epoch bigint
) with (fillfactor = 70); -- every append updates a row: room for it on the same page

-- One sequence for all streams: an epoch never comes back, not even after a stream was deleted.
create sequence owner_epochs;

-- The first event of an append carries its operation id; with the expected version it is found by the primary key.
create table events (
  stream_id text not null,
  version bigint not null,
  type text not null,
  data jsonb not null,
  at timestamptz not null,
  operation_id uuid,
  redacted_at timestamptz,
  primary key (stream_id, version)
);

-- Saves that carry an operation id; kept for a day, longer than anybody retries.
create table operations (
  id uuid primary key,
  at timestamptz not null
);

-- Texts with an offset mean the same instant in every session, so the cast may be indexed.
create function instant(value text) returns timestamptz
  language sql immutable strict parallel safe
  return value::timestamptz;
