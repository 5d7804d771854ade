package io.drumbeat.reminder;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Times;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Kinds;
import io.drumbeat.wish.Moment;
import io.drumbeat.wish.Silenced;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What will come to somebody, and when: the next ten times, and what they asked for or did not want. */
@Component
final class ComingReminders {
    private static final Sentences SENTENCES = Sentences.beside(ComingReminders.class);
    private static final Duration AHEAD = Duration.ofDays(62);
    private static final int TEN = 10;
    private final Kinds kinds;
    private final Silenced silenced;
    private final AskedTimes askedTimes;
    private final Times times;

    ComingReminders(Kinds kinds, Silenced silenced, AskedTimes askedTimes, WorkingCalendar calendar) {
        this.askedTimes = askedTimes;
        this.silenced = silenced;
        this.kinds = kinds;
        this.times = new Times(calendar);
    }

    private record Coming(Instant at, Push push) {}

    Answer of(Person whose, Request request, Known known) {
        var next = next(whose, request.at(), known);
        var elements = new ArrayList<Element>();
        elements.addAll(lines(next, whose, request, known));
        Moment.abroad(whose.zone(), known)
                .ifPresent(zone -> elements.add(new Element.Text(SENTENCES.say("abroad", Map.of("zone", zone)))));
        var wishes = Wishes.of(whose.id(), known);
        if (!wishes.quietHours().isNone()) {
            elements.add(new Element.Text(SENTENCES.say(
                    "quietNow", Map.of("hours", wishes.quietHours().toString()))));
        }
        var muted = silenced.lines(whose, request.at(), known);
        if (!muted.isEmpty()) {
            elements.add(new Element.Text(SENTENCES.say("mutedNow", Map.of("kinds", String.join("、", muted)))));
        }
        if (whose.is(request.who())) {
            elements.add(new Element.Buttons(buttons(request, muted, known)));
            if (next.stream().anyMatch(one -> one.push().kind().worth() == Worth.WANTED)) {
                elements.add(new Element.Text(SENTENCES.say("changeOwn")));
            }
        }
        var key = whose.is(request.who()) ? "coming" : "comingOf";
        var title = key.equals("coming")
                ? SENTENCES.say("coming", Map.of("n", next.size()))
                : SENTENCES.say("comingOf", Map.of("who", whose.name(), "n", next.size()));
        return Answer.of(request, new Card(title, Card.Tone.INFO, elements));
    }

    private List<Element> lines(List<Coming> next, Person whose, Request request, Known known) {
        var elements = new ArrayList<Element>();
        for (var one : next) {
            var line = line(one, whose, whose.is(request.who()), known);
            elements.add(new Element.Text("%d. %s".formatted(elements.size() + 1, line)));
        }
        if (whose.is(request.who())) {
            forOthers(whose, known).stream()
                    .filter(asked -> !askedTimes.isOver(asked, whose, request.at()))
                    .forEach(asked -> elements.add(new Element.Text(OfOthers.line(asked, known))));
        }
        return elements;
    }

    private List<Coming> next(Person whose, Instant now, Known known) {
        var chat = new Chat.Direct(whose.id());
        return kinds.all()
                .filter(push -> !push.name().equals(Repertoire.DIGEST))
                .flatMap(push -> upcoming(push, whose, chat, now, known))
                .sorted(Comparator.comparing(Coming::at)
                        .thenComparing(one -> one.push().name()))
                .limit(TEN)
                .toList();
    }

    private Stream<Coming> upcoming(Push push, Person whose, Chat chat, Instant now, Known known) {
        var wishes = Wishes.of(whose.id(), known);
        return times.of(whose, push, now, now.plus(AHEAD), known).stream()
                .filter(at -> !isAway(push, at, whose, known))
                .limit(TEN)
                .filter(at -> push.kind().worth() == Worth.WANTED || isFor(push, at, whose, chat, known))
                .filter(at -> !push.kind().optional()
                        || !(wishes.isMuted(push.name(), at, whose.zone())
                                || (push.kind().worth() != Worth.WANTED
                                        && wishes.quietHours().cover(at, whose.zone()))))
                .map(at -> new Coming(at, push));
    }

    /** On leave nothing comes but what somebody asked for themselves. */
    private static boolean isAway(Push push, Instant at, Person whose, Known known) {
        return push.kind().worth() != Worth.WANTED
                && Absences.isAway(whose.id(), at.atZone(whose.zone()).toLocalDate(), known);
    }

    private boolean isFor(Push push, Instant at, Person whose, Chat chat, Known known) {
        return push.addressees(new Occurrence(push.name(), at, whose.zone()), known)
                .contains(chat);
    }

    /** What somebody asked to be reminded of is nobody else's. */
    private String line(Coming one, Person whose, boolean own, Known known) {
        var when = Moment.told(one.at(), whose.zone());
        if (one.push().kind().worth() != Worth.WANTED || !own) {
            var kind = one.push().kind();
            return kind.seldom()
                    ? SENTENCES.say("whereAny", Map.of("when", when, "kind", kind.name()))
                    : when + " " + kind.name();
        }
        return when
                + " "
                + String.join(
                        "；",
                        Wishes.of(whose.id(), known).asked(one.push().name()).stream()
                                .filter(asked -> askedTimes.areAt(one.at(), asked, whose, known))
                                .map(ComingReminders::said)
                                .toList());
    }

    private static String said(Wishes.Asked asked) {
        var of = Map.<String, Object>of("what", asked.what(), "receipt", asked.receipt());
        return asked.still() == null ? SENTENCES.say("own", of) : SENTENCES.say("ownStill", of);
    }

    /** What was asked for can be dropped, what was muted can be had again. */
    private List<Button> buttons(Request request, List<String> muted, Known known) {
        var buttons = new ArrayList<Button>();
        mine(request.who(), request.at(), known)
                .limit(TEN)
                .forEach(asked -> buttons.add(
                        Button.of(SENTENCES.say("drop", Map.of("what", asked.what())), "不再提醒 #" + asked.receipt())));
        if (!muted.isEmpty()) {
            buttons.add(Button.of(SENTENCES.say("resumeAll"), "恢复提醒"));
        }
        buttons.add(Button.of(SENTENCES.say("why"), "为什么安静"));
        return buttons;
    }

    /** What somebody set and may still come, to them or to those whom they lead, the next first. */
    Stream<Asked> mine(Person who, Instant now, Known known) {
        return all(who, known)
                .filter(asked -> !askedTimes.isOver(asked, who, now))
                .sorted(Comparator.comparing(asked -> asked.still() != null
                        ? Instant.MAX
                        : asked.schedule().next(now, who.zone(), _ -> true).orElse(Instant.MAX)));
    }

    /** Everything that somebody set, for themselves or for those whom they lead. */
    static Stream<Asked> all(Person who, Known known) {
        var wishes = Wishes.of(who.id(), known);
        return Stream.of(OwnReminders.NAME, GroupReminders.NAME).flatMap(kind -> wishes.asked(kind).stream());
    }

    /** What somebody set for those whom they lead, or some of them. */
    static List<Asked> forOthers(Person who, Known known) {
        return Wishes.of(who.id(), known).asked(GroupReminders.NAME);
    }

    /** Of the list that they see, what stands at a place, counted from one: what they set there, or what comes anyhow. */
    Optional<At> at(int place, Person whose, Instant now, Known known) {
        return next(whose, now, known).stream()
                .skip(Math.max(0, place - 1L))
                .findFirst()
                .map(one -> new At(
                        one.push().kind().name(),
                        all(whose, known)
                                .filter(asked -> one.push().name().equals(OwnReminders.NAME)
                                        && askedTimes.areAt(one.at(), asked, whose, known))
                                .map(Asked::receipt)
                                .toList()));
    }

    /**
     * What stands at a place of the list.
     *
     * @param receipts of what they set; none where it comes of itself
     */
    record At(String kind, List<Long> receipts) {}
}
