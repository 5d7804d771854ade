package io.drumbeat.reminder;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderSnoozed;
import io.drumbeat.ledger.Known;
import io.drumbeat.quiet.SpokenSchedule;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.reminding.Asking;
import io.drumbeat.reminding.Shift;
import io.drumbeat.run.Delivery;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Moment;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(97)
final class ChangeReminder implements Inquiring<List<Delivery>> {
    private static final Sentences SENTENCES = Sentences.beside(ChangeReminder.class);
    private static final String ONCE = "只这次";
    private static final String ALWAYS = "以后都";
    private static final Pattern WHICH = Pattern.compile("(?:#(\\d{1,15})|这个)\\s*(只这次|以后都)?\\s*(.*)");
    private final PointedAt pointed;

    ChangeReminder(PointedAt pointed) {
        this.pointed = pointed;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("改我的提醒"), List.of("change reminder"), "自己设的提醒换个时间", "改我的提醒 #12 周五上午")
                .taking(Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.OF_THE_BOT);
    }

    @Override
    public List<Delivery> inquire(Utterance said, Request request) {
        return pointed.came(request);
    }

    /** Which one is changed to what, and of what comes again whether that is meant once or always; empty if not said. */
    private record Wanted(Asked asked, String scope, String words) {
        boolean isOpen() {
            return scope.isEmpty() && !asked.schedule().isOnce();
        }

        Button as(String other, String label) {
            return Button.of(label, "改我的提醒 #%d %s %s".formatted(asked.receipt(), other, words));
        }
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, List<Delivery> came) {
        var which = WHICH.matcher(said.text());
        if (!which.find()) {
            return Answer.of(request, Card.info(SENTENCES.say("noSuch", Map.of("receipt", 0))));
        }
        var receipt = which.group(1) == null ? 0 : Long.parseLong(which.group(1));
        var meant = which.group(1) == null
                ? pointed.at(came, request, known)
                : ComingReminders.all(request.who(), known)
                        .filter(asked -> asked.receipt() == receipt)
                        .findFirst();
        var scope = which.group(2) == null ? "" : which.group(2);
        return meant.map(asked -> asked.still() != null
                        ? waiting(asked, which.group(3), request, known)
                        : changed(new Wanted(asked, scope, which.group(3).strip()), request, known))
                .orElseGet(() -> Answer.of(request, Card.info(SENTENCES.say("noSuch", Map.of("receipt", receipt)))));
    }

    private static Answer waiting(Asked asked, String when, Request request, Known known) {
        var time = SpokenSchedule.time(when);
        if (time == null) {
            return Answer.of(request, Card.info(SENTENCES.say("stillHour", Map.of("what", asked.what()))));
        }
        var told = SENTENCES.say("stillMoved", Map.of("what", asked.what(), "when", time.toString()));
        return recorded(asked, asked.schedule().at(time), told, request, known);
    }

    private static Answer changed(Wanted wanted, Request request, Known known) {
        var asked = wanted.asked();
        var zone = request.who().zone();
        var next = asked.schedule().next(request.at(), zone, _ -> true);
        if (next.isEmpty()) {
            return Answer.of(request, Card.info(SENTENCES.say("noSuch", Map.of("receipt", asked.receipt()))));
        }
        var at = next.get().atZone(zone);
        var shift = Shift.in(wanted.words());
        if (shift.isPresent()) {
            return shifted(wanted, shift.get(), at, request, known);
        }
        var again = again(wanted, at, request);
        return again.isPresent() ? recorded(asked, again.get(), "", request, known) : moved(wanted, at, request, known);
    }

    /** 提前半小时, 推后一天: of what comes again it is asked whether once or always. */
    private static Answer shifted(Wanted wanted, Shift shift, ZonedDateTime at, Request request, Known known) {
        var asked = wanted.asked();
        if (wanted.isOpen()) {
            return asked(wanted, shift.isOfDays(), request, known);
        }
        var to = shift.from(at);
        if (wanted.scope().equals(ALWAYS) && !asked.schedule().isOnce()) {
            return recorded(asked, asked.schedule().at(to.toLocalTime()), "", request, known);
        }
        return once(wanted, Asking.once(to.toInstant(), asked.what(), request), at, request, known);
    }

    private static Answer asked(Wanted wanted, boolean days, Request request, Known known) {
        var asked = wanted.asked();
        var once = wanted.as(ONCE, SENTENCES.say("changeOnce"));
        var always = wanted.as(ALWAYS, SENTENCES.say("changeAlways"));
        var buttons = days ? List.of(once) : mayOnce(asked, request, known) ? List.of(once, always) : List.of(always);
        var what = Map.of("what", asked.what(), "schedule", asked.schedule().toString());
        var why = days ? SENTENCES.say("changeDays", what) : SENTENCES.say("changeWhich", what);
        return Answer.of(request, Card.info(why, new Element.Buttons(buttons)));
    }

    private static boolean mayOnce(Asked asked, Request request, Known known) {
        return !ComingReminders.forOthers(request.who(), known).contains(asked);
    }

    /** Days that come again, or another hour alone of what comes again anyhow. */
    private static Optional<Schedule> again(Wanted wanted, ZonedDateTime at, Request request) {
        var schedule = wanted.asked().schedule();
        var now = request.at().atZone(request.who().zone()).toLocalDateTime();
        var days = SpokenSchedule.recurring(wanted.words(), schedule.time(), now);
        if (days.isPresent() || schedule.isOnce() || wanted.scope().equals(ONCE)) {
            return days;
        }
        var time = SpokenSchedule.time(wanted.words());
        if (wanted.scope().equals(ALWAYS)) {
            return SpokenSchedule.of(wanted.words(), schedule);
        }
        return time != null && !Shift.hasDay(wanted.words(), at.toLocalDate())
                ? Optional.of(schedule.at(time))
                : Optional.empty();
    }

    /** To a day: what is said of no hour keeps its own, what is said of no day its day. */
    private static Answer moved(Wanted wanted, ZonedDateTime at, Request request, Known known) {
        var asked = wanted.asked();
        if (wanted.isOpen() && Shift.isWeekday(wanted.words())) {
            return asked(wanted, false, request, known);
        }
        var words = new StringBuilder(wanted.words());
        if (!Asking.isSoon(wanted.words())) {
            words.append(
                    SpokenSchedule.time(wanted.words()) == null
                            ? " " + asked.schedule().time()
                            : "");
            words.append(
                    Shift.hasDay(
                                    wanted.words(),
                                    request.at().atZone(request.who().zone()).toLocalDate())
                            ? ""
                            : " " + at.toLocalDate());
        }
        return once(wanted, Asking.of("提醒我 %s %s".formatted(words, "这个"), request), at, request, known);
    }

    /** One of several is put off for once, and the only one stands in the place of what it was. */
    private static Answer once(Wanted wanted, Asking to, ZonedDateTime at, Request request, Known known) {
        var asked = wanted.asked();
        if (!(to instanceof Asking.Clear(var schedule, var _, var when))) {
            return Answer.of(request, Card.info(((Asking.Unclear) to).why()));
        }
        if (asked.schedule().isOnce()) {
            return recorded(asked, schedule, "", request, known);
        }
        if (!mayOnce(asked, request, known)) {
            return Answer.of(request, Card.info(SENTENCES.say("changeGroup")));
        }
        var zone = request.who().zone();
        var until = schedule.next(request.at(), zone, _ -> true).orElse(at.toInstant());
        var told = SENTENCES.say(
                "changedOnce",
                Map.of(
                        "when", when,
                        "what", asked.what(),
                        "before", Moment.told(at.toInstant(), zone),
                        "schedule", asked.schedule().toString()));
        return recorded(List.of(new ReminderSnoozed(AskedTimes.alone(asked), until)), told, List.of(), request, known);
    }

    private static Answer recorded(Asked asked, Schedule schedule, String said, Request request, Known known) {
        var zone = request.who().zone();
        var others = !mayOnce(asked, request, known);
        var next = schedule.next(request.at(), zone, _ -> true).orElse(request.at());
        var what = Map.<String, Object>of(
                "what", asked.what(), "when", Moment.told(next, zone), "who", OfOthers.names(asked, known));
        var told = !said.isEmpty()
                ? said
                : !others
                        ? SENTENCES.say("willRemind", what)
                        : asked.whom().isEmpty() ? SENTENCES.say("groupWill", what) : SENTENCES.say("someWill", what);
        var change = Map.of("before", asked.schedule().toString(), "after", schedule.toString());
        var instead = new ReminderAsked(
                others ? GroupReminders.NAME : OwnReminders.NAME,
                schedule.toString(),
                asked.what(),
                asked.still(),
                asked.whom().isEmpty() ? null : asked.whom());
        return recorded(
                List.of(new ChangeFact.Voided(asked.receipt()), instead),
                told,
                List.of(new Element.Text(SENTENCES.say("changedFrom", change))),
                request,
                known);
    }

    private static Answer recorded(List<Fact> facts, String told, List<Element> more, Request request, Known known) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var back = Element.Buttons.of(Button.of(SENTENCES.say("undo"), "撤销 #" + known.nextReceipt()));
        var elements = new ArrayList<>(more);
        elements.add(back);
        return Answer.of(request, new Card(told, Card.Tone.GOOD, elements)).recording(new Noted(today, false, facts));
    }
}
