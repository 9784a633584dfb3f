-- What stands on a paper, as whoever attached it read it there, and when it was first filed: it does not age after that.
alter table document
    add column issued_on   date,
    add column valid_until date,
    add column filed_on    date;
