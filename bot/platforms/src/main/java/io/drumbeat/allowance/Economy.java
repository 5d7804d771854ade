package io.drumbeat.allowance;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Recorder;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

/** Keeps the month's calls in view: takes the steps the company set, and tells its admins of each once. */
public final class Economy {
    private static final ZoneId PLATFORM = ZoneId.of("Asia/Shanghai");
    private final Quota quota;
    private final Consumption consumption;
    private final Savings savings;
    private final Recorder recorder;
    private final QuotaCards cards;
    private final Clock clock;

    /** @param clock the real one, by which the platform's month turns */
    public Economy(
            Quota quota,
            Consumption consumption,
            Savings savings,
            WorkingCalendar calendar,
            Recorder recorder,
            Clock clock) {
        this.quota = quota;
        this.consumption = consumption;
        this.savings = savings;
        this.recorder = recorder;
        this.cards = new QuotaCards(quota, consumption, savings, calendar);
        this.clock = clock;
    }

    static LocalDate today(Instant at) {
        return at.atZone(PLATFORM).toLocalDate();
    }

    /** May be called as often as one likes, by several instances at once. */
    public void look() {
        var now = clock.instant();
        var month = YearMonth.from(today(now));
        var used = consumption.calls(QuotaCards.DINGTALK, month).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var step = quota.reached(used);
        var how = step.map(Quota.Step::savings).orElse(Map.of());
        savings.holdBack(QuotaCards.DINGTALK, how);
        how.forEach((kind, saving) -> {
            switch (saving) {
                case NOT_AT_ALL ->
                    savings.settle(
                            QuotaCards.DINGTALK,
                            kind,
                            "本月钉钉额度已用 %d%%，%s不再发".formatted(quota.percent(used), Quota.label(kind)));
                case TOGETHER -> savings.together(QuotaCards.DINGTALK, kind, lastDigest(now));
            }
        });
        step.ifPresent(reached -> warn(reached, used, month));
    }

    /** The last time that what was saved up was to go out. */
    private Instant lastDigest(Instant now) {
        var today = today(now);
        return quota.digests().stream()
                .map(time -> today.atTime(time).atZone(PLATFORM).toInstant())
                .filter(time -> !time.isAfter(now))
                .reduce((_, later) -> later)
                .orElseGet(() -> today.minusDays(1)
                        .atTime(quota.digests().getLast())
                        .atZone(PLATFORM)
                        .toInstant());
    }

    private void warn(Quota.Step step, long used, YearMonth month) {
        recorder.push(
                "dingtalk-quota-" + step.percent(),
                month.atDay(1).atStartOfDay(PLATFORM).toInstant(),
                known -> known.people().all().stream()
                        .filter(person -> person.role() == Role.ADMIN)
                        .map(Person::id)
                        .<Say>map(admin -> Say.to(new Chat.Direct(admin), Say.Kind.REPLY, cards.warning(step, used)))
                        .toList());
    }
}
