package io.drumbeat.wish;

import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Silence;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.schedule.Push;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody does not want of what comes to them, and for how long: 早计划（到 2026-12-06 周日 为止）. */
@Component
public final class Silenced {
    private final Wished wished;

    Silenced(Wished wished) {
        this.wished = wished;
    }

    /** A line for each span of days, with everything that does not come in it. */
    public List<String> lines(Person whose, Instant now, Known known) {
        var today = now.atZone(whose.zone()).toLocalDate();
        var wishes = Wishes.of(whose.id(), known);
        var kinds = new LinkedHashMap<Silence, List<Push>>();
        for (var push : wishes.isNone() ? List.<Push>of() : wished.theirs(whose, now, known)) {
            widest(wishes.silences(push.name(), today))
                    .forEach(silence -> kinds.merge(
                            silence, List.of(push), (some, more) -> Stream.concat(some.stream(), more.stream())
                                    .toList()));
        }
        return kinds.entrySet().stream()
                .map(one -> told(one.getKey(), names(one.getValue()), today))
                .toList();
    }

    /** Where it does not come at all, no shorter span says more. */
    private static List<Silence> widest(List<Silence> all) {
        var ever = all.stream().filter(Silence::isForEver).findFirst();
        return ever.map(List::of).orElse(all);
    }

    private static String names(List<Push> pushes) {
        return pushes.stream().map(push -> push.kind().name()).collect(Collectors.joining("、"));
    }

    private static String told(Silence silence, String kinds, LocalDate today) {
        var from = ReceiptFields.day(silence.from());
        var to = ReceiptFields.day(silence.to());
        var span = silence.isForEver()
                ? kinds
                : silence.from().equals(silence.to())
                        ? Wished.SENTENCES.say("silenceDay", Map.of("kinds", kinds, "from", from))
                        : silence.from().isAfter(today)
                                ? Wished.SENTENCES.say("silenceDays", Map.of("kinds", kinds, "from", from, "to", to))
                                : Wished.SENTENCES.say("silenceUntil", Map.of("kinds", kinds, "to", to));
        return silence.hours().isNone()
                ? span
                : Wished.SENTENCES.say(
                        "silenceHours",
                        Map.of("span", span, "hours", silence.hours().toString()));
    }
}
