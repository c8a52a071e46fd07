-- Mails wait here, written in the transaction of what they tell about, until they are sent; then their rows go.
create table outbox (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at timestamptz not null,
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    last_error text
);
create index outbox_due on outbox (next_attempt_at);
