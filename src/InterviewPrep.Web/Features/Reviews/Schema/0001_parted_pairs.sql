-- An owner who was not helped by a mentor: the two are not brought together again.
create table parted_pairs (
    owner text not null,
    mentor text not null,
    at timestamptz not null,
    primary key (owner, mentor)
);
create index parted_pairs_of_mentor on parted_pairs (mentor);
