-- For SQLite and PostgreSQL alike; SQLite takes any name for a type, and stores what it is given.
-- Instants are milliseconds since 1970 in UTC, JSON is the text that was written.

create table series (
    series_key text primary key
);

-- What the runs of a series have in common, by name.
create table series_part (
    series_key text not null references series on delete cascade,
    name       text not null,
    value      text not null,
    primary key (series_key, name)
);

create table night (
    night_id     text primary key,
    series_key   text   not null references series,
    profile      text   not null,
    started_ms   bigint not null,
    ended_ms     bigint not null,
    build        text,
    verdict      text   not null,
    standing     text   not null,
    label        text,
    verdict_json text   not null
);

create index night_of_series on night (series_key, started_ms);

-- round: 0 for the planned runs of a night, 1 and 2 for its reruns.
create table run (
    run_id        text primary key,
    night_id      text    not null references night on delete cascade,
    round         integer not null,
    started_ms    bigint  not null,
    ended_ms      bigint  not null,
    verdict       text    not null,
    manifest_json text    not null,
    summary_json  text    not null,
    injector_json text    not null,
    verdict_json  text    not null
);

create index run_of_night on run (night_id);

-- value: seconds, calls per second, or odds, as the measure says.
create table metric_value (
    run_id    text             not null references run on delete cascade,
    operation text             not null,
    measure   text             not null,
    value     double precision not null,
    primary key (run_id, operation, measure)
);

-- All times of a run, merged; encoded is HdrHistogram's compressed V2 encoding.
create table histogram (
    run_id    text  not null references run on delete cascade,
    operation text  not null,
    outcome   text  not null,
    clock     text  not null,
    encoded   bytea not null,
    primary key (run_id, operation, outcome, clock)
);
