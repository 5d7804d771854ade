-- For who was talking when a platform fell silent. Messages stand nearly in the order of their time, so an index of page
-- ranges finds them, and costs next to nothing when one is written.
create index inbox_by_time on inbox using brin (said_at) with (pages_per_range = 16, autosummarize = on);
