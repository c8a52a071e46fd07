-- Demo recordings that were played: one that its people delete does not come back.
create table recording_demos (room text primary key);
insert into recording_demos (room) select room from recordings where origin = 'Demo';
