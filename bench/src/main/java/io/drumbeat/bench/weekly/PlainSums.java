package io.drumbeat.bench.weekly;

import io.drumbeat.calendar.Period;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sums of a weekly card as plain SQL fetches them for everybody at once: what was done in the week by each measure, what in
 * the month so far, and the visits of each of the last four weeks.
 */
final class PlainSums {
    private static final String SQL = """
            with gone as (
              select (payload::jsonb ->> 'receipt')::bigint as receipt from fact where kind = 'void'),
            told as (
              select person, date, kind,
                case when kind in ('won', 'cash') then (payload::jsonb #>> '{amount,amount}')::numeric end as amount,
                case when kind = 'activity' then payload::jsonb ->> 'activity' end as activity,
                kind = 'won' and (payload::jsonb ->> 'newCustomer')::boolean as fresh
              from fact where date between ? and ? and kind in ('activity', 'quote', 'won', 'cash')
                and receipt not in (select receipt from gone))
            select person,
              count(*) filter (where w and activity = 'VISIT') as visits,
              count(*) filter (where w and activity = 'CALL') as calls,
              count(*) filter (where w and activity = 'DEMO') as demos,
              count(*) filter (where w and activity = 'FOLLOWUP') as followups,
              count(*) filter (where w and kind = 'quote') as quotes,
              count(*) filter (where w and fresh) as fresh,
              sum(amount) filter (where w and kind = 'won') as won,
              sum(amount) filter (where w and kind = 'cash') as cash,
              count(*) filter (where m and activity = 'VISIT'), count(*) filter (where m and activity = 'CALL'),
              count(*) filter (where m and kind = 'quote'), count(*) filter (where m and fresh),
              sum(amount) filter (where m and kind = 'won'), sum(amount) filter (where m and kind = 'cash'),
              count(*) filter (where activity = 'VISIT' and date between ? and ?),
              count(*) filter (where activity = 'VISIT' and date between ? and ?),
              count(*) filter (where activity = 'VISIT' and date between ? and ?)
            from (select *, date between ? and ? as w, date between ? and ? as m from told) as seen
            group by person""";

    private PlainSums() {}

    /** @return the visits of the last whole week by person, of all that is fetched */
    static Map<String, Long> fetch(Connection database, LocalDate day) throws SQLException {
        var visits = new HashMap<String, Long>();
        try (var query = database.prepareStatement(SQL)) {
            var place = 0;
            for (var each : days(day)) {
                query.setDate(++place, Date.valueOf(each));
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    visits.put(rows.getString("person"), rows.getLong("visits"));
                }
            }
        }
        return visits;
    }

    /** In the order in which the statement asks for them. */
    private static List<LocalDate> days(LocalDate day) {
        var week = Period.weekOf(day.minusWeeks(1));
        var yesterday = day.minusDays(1);
        var month = Period.monthOf(yesterday).from();
        var first = Period.weekOf(day.minusWeeks(4)).from();
        return List.of(
                first.isBefore(month) ? first : month,
                yesterday,
                first,
                first.plusDays(6),
                first.plusWeeks(1),
                first.plusWeeks(1).plusDays(6),
                first.plusWeeks(2),
                first.plusWeeks(2).plusDays(6),
                week.from(),
                week.to(),
                month,
                yesterday);
    }
}
