-- Stretches of a piece in which somebody is heard, in milliseconds from its beginning: from, to, from, to. Of what was kept before it is not known: all of it.
alter table recording_sound add column spoken_ms int[];
update recording_sound set spoken_ms = array[0, length_ms];
alter table recording_sound alter column spoken_ms set not null;
