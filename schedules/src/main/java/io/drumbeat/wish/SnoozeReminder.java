package io.drumbeat.wish;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderSnoozed;
import io.drumbeat.ledger.Known;
import io.drumbeat.number.Lengths;
import io.drumbeat.phrase.Text;
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Fate;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Push;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
final class SnoozeReminder implements Inquiring<List<Delivery>> {
    private static final Duration USUAL = Duration.ofMinutes(30);
    private final Kinds kinds;
    private final Wished wished;
    private final Deliveries deliveries;

    SnoozeReminder(Kinds kinds, Wished wished, Deliveries deliveries) {
        this.kinds = kinds;
        this.wished = wished;
        this.deliveries = deliveries;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("稍后", "稍后提醒", "晚点提醒", "过会提醒", "等会提醒", "一会儿提醒"),
                        List.of("remind me later", "later"),
                        "刚收到的提醒，过一会再来一次",
                        "稍后 30分钟")
                .taking(Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.OF_THE_BOT);
    }

    /** What came today: the last of it is meant where it is not said which. */
    @Override
    public List<Delivery> inquire(Utterance said, Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        return deliveries.of(new Chat.Direct(request.who().id()), today, today);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, List<Delivery> today) {
        var push = kinds.in(said.text()).or(() -> today.stream()
                .filter(one -> one.fate() == Fate.SENT)
                .flatMap(one -> kinds.named(one.push()).stream())
                .filter(one -> one.kind().worth() != Worth.WANTED)
                .reduce((_, newer) -> newer));
        if (push.isEmpty()) {
            return wished.whichOne(request, "稍后", known);
        }
        if (!push.get().kind().optional()) {
            return wished.owed(request, push.get().kind().name());
        }
        return putOff(push.get(), said.text(), request, known, hasCome(push.get(), request, today));
    }

    private static boolean hasCome(Push push, Request request, List<Delivery> today) {
        return today.stream()
                .anyMatch(one -> one.push().equals(push.name())
                        && one.fate() == Fate.SENT
                        && !one.at().isAfter(request.at()));
    }

    /** What has come comes again; what is still to come comes so much later than it would, and never earlier. */
    private Answer putOff(Push push, String said, Request request, Known known, boolean hasCome) {
        var zone = request.who().zone();
        var name = push.kind().name();
        var due = hasCome ? Optional.<Instant>empty() : wished.dueToday(push, request, known);
        if (!hasCome && due.isEmpty()) {
            return Answer.of(request, Card.info(Wished.SENTENCES.say("snoozeNone", Map.of("kind", name))));
        }
        var until = until(said, request, due.orElse(request.at()));
        if (!until.isAfter(request.at()) || !day(until, zone).equals(day(request.at(), zone))) {
            return Answer.of(request, Card.info(Wished.SENTENCES.say("snoozeToday")));
        }
        if (due.filter(until::isBefore).isPresent()) {
            var what = Map.of("kind", name, "time", Moment.hour(due.get(), zone));
            return Answer.of(request, Card.info(Wished.SENTENCES.say("snoozeEarlier", what)));
        }
        var told = Wished.SENTENCES.say("snoozed", Map.of("kind", name, "time", Moment.hour(until, zone)));
        return wished.recording(request, known, new ReminderSnoozed(push.name(), until), told);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static Instant until(String said, Request request, Instant from) {
        var folded = Text.folded(said);
        var later = Lengths.in(folded);
        if (later != null) {
            return soon(from, later.length());
        }
        var time = SpokenSchedule.time(folded);
        var zone = request.who().zone();
        return time == null
                ? soon(from, USUAL)
                : day(request.at(), zone).atTime(time).atZone(zone).toInstant();
    }

    private static Instant soon(Instant from, Duration length) {
        return from.plus(length).truncatedTo(ChronoUnit.MINUTES);
    }
}
