package io.drumbeat.leave;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Refused;
import io.drumbeat.date.Day;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.fact.StaffFact.Half;
import io.drumbeat.ledger.Known;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when until when somebody is away, both days included.
 *
 * @param half which half of the one day; null for whole days
 */
record LeaveSpan(LocalDate from, LocalDate until, @Nullable Half half) {
    /** Leave is rarely longer than this; it is more likely a slip. */
    private static final int LONGEST = 366;

    /** Days; so much leave is looked at once more before it counts. */
    private static final int LONG = 30;

    /**
     * What was said can mean: one span if it is clear, several if it must be asked.
     *
     * @param oldest the earliest day that may still be told
     * @throws Refused if there is no such leave
     */
    static List<LeaveSpan> readings(LeaveWords said, LocalDate today, LocalDate oldest, WorkingCalendar calendar) {
        if (said.half() != null && (said.days().size() > 1 || said.count() > 0)) {
            throw new Refused("半天假一次请一天的；例如：请假 明天上午");
        }
        var all = said.days().size() > 2
                ? List.<LeaveSpan>of()
                : spans(said, today, calendar).stream()
                        .filter(span -> said.days().size() < 2 || span.isOf(said.count(), calendar))
                        .toList();
        if (all.isEmpty() && said.days().size() > 1) {
            throw new Refused("说了好几个日子，看不出从哪天到哪天；例如：请假 12月1日到12月3日");
        }
        var spans = all.stream()
                .filter(span -> !span.from().isBefore(oldest))
                .distinct()
                .toList();
        if (spans.isEmpty()) {
            throw new Refused("请假最早从 %s 记起；更早的请找主管".formatted(ReceiptFields.day(oldest)));
        }
        spans.forEach(span -> span.check(calendar));
        return spans.stream()
                .map(span -> new LeaveSpan(span.from(), span.until(), said.half()))
                .toList();
    }

    /** 周四周五两天: whether it is as many days as were said, if any number was. */
    private boolean isOf(int count, WorkingCalendar calendar) {
        return count == 0
                || from.until(until.plusDays(1), ChronoUnit.DAYS) == count
                || calendar.countIn(from, until) == count;
    }

    private static List<LeaveSpan> spans(LeaveWords said, LocalDate today, WorkingCalendar calendar) {
        var days = said.days();
        if (days.isEmpty()) {
            return said.half() == null ? counted(today, false, said, calendar) : List.of(days(today, today));
        }
        var first = days.getFirst();
        if (days.size() == 1 && said.count() > 0) {
            return single(first, today).stream()
                    .flatMap(from -> counted(from, true, said, calendar).stream())
                    .toList();
        }
        if (days.size() == 1) {
            return first.until() ? upTo(first, today) : on(first, today);
        }
        var spans = new ArrayList<LeaveSpan>();
        for (var from : single(first, today)) {
            for (var until : single(days.getLast(), from)) {
                refuseReversed(days.getLast(), from, until, today);
                spans.add(days(from, until));
            }
        }
        return spans;
    }

    /** 12月20日到12月18日: read onwards the last day would be one of another year. */
    private static void refuseReversed(LeaveWords.Named last, LocalDate from, LocalDate until, LocalDate today) {
        var near = single(last, today).getFirst();
        if (near.isBefore(from) && from.plusDays(LONG).isBefore(until)) {
            throw new Refused(
                    "%s 在 %s 之前；请从早的一天说到晚的一天，跨年的写上年份".formatted(ReceiptFields.day(near), ReceiptFields.day(from)));
        }
    }

    /** Whether it is asked before it is recorded. */
    boolean isLong() {
        return from.plusDays(LONG).isBefore(until.plusDays(1));
    }

    private static List<LeaveSpan> upTo(LeaveWords.Named last, LocalDate today) {
        return single(last, today).stream().map(day -> days(today, day)).toList();
    }

    /** One day, or all the days that a vague one can be: 下周. */
    private static List<LeaveSpan> on(LeaveWords.Named named, LocalDate today) {
        var choices = named.found().day().readings(today, Day.Direction.AHEAD);
        return named.found().day().vague() && !choices.isEmpty()
                ? List.of(days(choices.getFirst(), choices.getLast()))
                : single(named, today).stream().map(day -> days(day, day)).toList();
    }

    private static List<LocalDate> single(LeaveWords.Named named, LocalDate from) {
        var readings = named.found().day().readings(from, Day.Direction.AHEAD);
        if (readings.isEmpty() || (named.found().day().vague() && readings.size() > 2)) {
            throw new Refused("“%s”不是确定的一天；可以写 12月5日、下周三".formatted(named.said()));
        }
        return readings;
    }

    /** Three days may be three days of the calendar or three days of work; often they are the same. */
    private static List<LeaveSpan> counted(LocalDate day, boolean named, LeaveWords said, WorkingCalendar calendar) {
        var n = said.count();
        if (n > LONGEST) {
            throw new Refused("%d 天太长了；一次最多请 %d 天".formatted(n, LONGEST));
        }
        var worked = Stream.iterate(day, d -> d.plusDays(1))
                .limit(LONGEST * 2L)
                .filter(calendar::works)
                .limit(n)
                .toList();
        var working = worked.size() < n
                ? List.<LeaveSpan>of()
                : List.of(days(named ? day : worked.getFirst(), worked.getLast()));
        if (said.working()) {
            return working;
        }
        return Stream.concat(working.stream(), Stream.of(days(day, day.plusDays(n - 1L))))
                .filter(span -> calendar.countIn(span.from(), span.until()) > 0)
                .distinct()
                .toList();
    }

    static LeaveSpan days(LocalDate from, LocalDate until) {
        return new LeaveSpan(from, until, null);
    }

    static LeaveSpan of(Absences.Away away) {
        return new LeaveSpan(away.from(), away.until(), away.half());
    }

    private void check(WorkingCalendar calendar) {
        if (until.isBefore(from)) {
            throw new Refused("%s 在 %s 之前；请从早的一天说到晚的一天".formatted(ReceiptFields.day(until), ReceiptFields.day(from)));
        }
        if (from.plusDays(LONGEST).isBefore(until)) {
            throw new Refused("%s 太长了；一次最多请 %d 天".formatted(this, LONGEST));
        }
        if (calendar.countIn(from, until) == 0) {
            throw new Refused("%s 本来就不上班，不用请假".formatted(this));
        }
    }

    /** Whether somebody is away for all of it already. */
    boolean isTaken(String person, Known known) {
        return half == null
                ? from.datesUntil(until.plusDays(1)).allMatch(day -> Absences.isAway(person, day, known))
                : Absences.of(person, known).stream()
                        .anyMatch(away -> away.covers(from) || (away.half() == half && away.touches(from)));
    }

    StaffFact.LeaveTaken taken() {
        return new StaffFact.LeaveTaken(from, until, half);
    }

    /** As {@code 3 天，其中 2 个工作日} and {@code 0.5 个工作日}. */
    String length(WorkingCalendar calendar) {
        return half == null
                ? "%d 天，其中 %d 个工作日"
                        .formatted(from.until(until.plusDays(1), ChronoUnit.DAYS), calendar.countIn(from, until))
                : "0.5 个工作日";
    }

    /** The words that say exactly this. */
    String words() {
        return half == null ? "%s 到 %s".formatted(from, until) : from + part();
    }

    private String part() {
        return half == null ? "" : half == Half.MORNING ? " 上午" : " 下午";
    }

    /** {@code 2026-11-23 周一 至 2026-11-25 周三}. */
    @Override
    public String toString() {
        return from.equals(until)
                ? ReceiptFields.day(from) + part()
                : "%s 至 %s".formatted(ReceiptFields.day(from), ReceiptFields.day(until));
    }
}
