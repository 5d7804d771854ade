package io.drumbeat.wish;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderMoved;
import io.drumbeat.ledger.Known;
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.quiet.Times;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(94)
final class MoveReminder implements Command {
    private static final Duration AHEAD = Duration.ofDays(40);
    private final Kinds kinds;
    private final Wished wished;
    private final Times times;

    MoveReminder(Kinds kinds, Wished wished, WorkingCalendar calendar) {
        this.kinds = kinds;
        this.wished = wished;
        this.times = new Times(calendar);
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("改提醒", "改提醒时间", "提醒改到"), List.of("move reminder"), "某一种提醒换个时间收，只改自己的", "改提醒 周进度 周五下午")
                .taking(Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.OF_THE_BOT)
                .heard(Turn.ANYWHERE, kinds.before("改", " 改", "换到", "挪到", "提前到", "推到"));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var push = kinds.in(said.text());
        if (push.isEmpty()) {
            return wished.whichOne(request, "改提醒", known);
        }
        var kind = push.get().kind();
        if (!kind.optional()) {
            return wished.owed(request, kind.name());
        }
        var base = Wishes.of(request.who().id(), known)
                .schedule(push.get().name())
                .orElse(push.get().schedule());
        var words = said.text()
                .replace(
                        kinds.called(push.get()).stream()
                                .filter(said.text()::contains)
                                .findFirst()
                                .orElse(""),
                        "");
        return SpokenSchedule.of(words, base)
                .map(schedule -> moved(push.get(), schedule, request, known))
                .orElseGet(() -> Answer.of(
                        request,
                        Card.info(
                                Wished.SENTENCES.say("when", Map.of("kind", kind.name(), "now", base.toString())),
                                new Element.Text(Wished.SENTENCES.say("whenExample", Map.of("kind", kind.name()))))));
    }

    private Answer moved(Push push, Schedule schedule, Request request, Known known) {
        var who = request.who();
        var fact = new ReminderMoved(push.name(), schedule.toString());
        var today = request.at().atZone(who.zone()).toLocalDate();
        var after = known.supposing(request.telling(new Noted(today, false, List.of(fact))), request.at());
        var next = times.of(who, push, request.at(), request.at().plus(AHEAD), after).stream()
                .findFirst();
        var told = Wished.SENTENCES.say(
                "moved",
                Map.of(
                        "kind",
                        push.kind().name(),
                        "schedule",
                        schedule.toString(),
                        "next",
                        next.map(at -> Moment.told(at, who.zone())).orElse("—")));
        return wished.recording(
                request,
                known,
                fact,
                told,
                hindered(push, schedule, next, request, known).toArray(Element[]::new));
    }

    /** What keeps it from coming at that hour: it was not wanted, or the hour is one of those without anything. */
    private static List<Element> hindered(
            Push push, Schedule schedule, Optional<Instant> next, Request request, Known known) {
        var zone = request.who().zone();
        var wishes = Wishes.of(request.who().id(), known);
        var name = push.kind().name();
        var hindered = new ArrayList<Element>();
        if (next.filter(at -> wishes.isMuted(push.name(), at, zone)).isPresent()) {
            hindered.add(new Element.Text(Wished.SENTENCES.say("movedMuted", Map.of("kind", name))));
            hindered.add(Element.Buttons.of(Element.Button.of(Wished.SENTENCES.say("movedResume"), "恢复提醒 " + name)));
        }
        var then = next.map(at -> at.atZone(zone).toLocalDate()).flatMap(day -> schedule.at(day, zone));
        if (then.filter(at -> wishes.quietHours().cover(at, zone)).isPresent()) {
            var hours = wishes.quietHours().toString();
            hindered.add(new Element.Text(Wished.SENTENCES.say("movedQuiet", Map.of("hours", hours))));
        }
        return hindered;
    }
}
