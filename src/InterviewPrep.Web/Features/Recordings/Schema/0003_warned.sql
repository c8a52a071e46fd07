-- When the person was told that their time with the recording is nearly over.
alter table recording_people add warned_at timestamptz;
