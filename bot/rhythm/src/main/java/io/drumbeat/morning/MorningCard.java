package io.drumbeat.morning;

import io.drumbeat.card.Card;
import io.drumbeat.card.Card.Tone;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Topic;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a rep's day is for. It is private, since it says what a visit is worth in pay. By the clock it comes only with something
 * to say: nothing once all is done, one line after {@value Silence#LONG} working days without a record, and then only what falls
 * due that day; and only that to whoever records but seldom, as long as they do not.
 */
@Component
@Order(21)
public final class MorningCard implements Redraw {
    /** What brings it by the clock, as readers mute it. */
    public static final String NAME = "morning-plan";

    private static final Sentences SENTENCES = Sentences.beside(MorningCard.class);

    private final DayLines lines;

    public MorningCard(DayLines lines) {
        this.lines = lines;
    }

    /** All of it, for whoever asks. */
    PrivateCard asked(Person rep, LocalDate day, Known known) {
        var more = new ArrayList<>(lines.unsaid(rep, day, known));
        more.add(Element.Foot.of(
                Foremost.order() + "\n" + SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(day)))));
        return of(rep, day, known).with(card -> more.stream().reduce(card, Card::and, (_, fuller) -> fuller));
    }

    /** What is worth interrupting for on the morning of a day; empty if nothing is. */
    public Optional<PrivateCard> news(Person rep, LocalDate day, Known known) {
        var calendar = lines.tally().calendar(known);
        var silence = Silence.before(day, rep, calendar, known);
        var seldom = Silence.isSeldomBroken(day, rep, calendar, known);
        if (lines.endsOn(rep, day, known)) {
            return Optional.of(of(rep, day, known));
        }
        if (seldom && silence > 0 && silence <= Silence.LONG) {
            return isNew(rep, day, known)
                    ? Optional.of(of(rep, day, known))
                    : isWarned(silence)
                            ? Optional.of(brief(rep, day, DayLines.warned() + "\n", known))
                            : Optional.empty();
        }
        if (silence > Silence.LONG && Foremost.isNewToday(rep, day, known)) {
            return Optional.of(brief(rep, day, SENTENCES.say("silentNew"), known));
        }
        if (silence > Silence.LONG) {
            return isNew(rep, day, known) ? Optional.of(of(rep, day, known)) : Optional.empty();
        }
        if (silence == Silence.LONG) {
            return Optional.of(brief(rep, day, SENTENCES.say("silent", Map.of("days", silence)), known));
        }
        var today = lines.day(rep, day, known);
        return !isWarned(silence)
                        && today.foremost().kind() == Foremost.Kind.NOTHING
                        && lines.waiting(today).isEmpty()
                ? Optional.empty()
                : Optional.of(of(rep, day, known));
    }

    /** Why it did not come on the morning of a day, as whom it was for may read it. */
    public Optional<String> whyQuiet(Person rep, LocalDate day, Known known) {
        var calendar = lines.tally().calendar(known);
        var silence = Silence.before(day, rep, calendar, known);
        if (silence > Silence.LONG && !isNew(rep, day, known)) {
            return Optional.of(SENTENCES.say("quietLong", Map.of("days", silence)));
        }
        return silence > 0
                        && !isWarned(silence)
                        && Silence.isSeldomBroken(day, rep, calendar, known)
                        && !isNew(rep, day, known)
                ? Optional.of(SENTENCES.say("quietSeldom"))
                : Optional.empty();
    }

    /** On the morning of the day after which their manager hears of it, they hear it themselves. */
    private static boolean isWarned(int silence) {
        return silence == Silence.LONG - 1;
    }

    private boolean isNew(Person rep, LocalDate day, Known known) {
        return Foremost.isNewToday(rep, day, known)
                || !lines.offDays(rep, day, known).isEmpty();
    }

    private PrivateCard of(Person rep, LocalDate day, Known known) {
        var elements = new ArrayList<>(lines.of(rep, day, known));
        elements.add(Element.Buttons.of(
                Button.of(SENTENCES.say("progress"), "进度"), Button.of(SENTENCES.say("todayButton"), "今天")));
        return new PrivateCard(new Card(title(rep, day), Tone.INFO, elements), rep.id());
    }

    /** One line and what one could press, to whoever has not answered for days. */
    public PrivateCard brief(Person rep, LocalDate day, String why, Known known) {
        var one = lines.day(rep, day, known).foremost().one();
        var presses = new ArrayList<>(one.presses());
        if (presses.isEmpty()) {
            presses.add(Button.primary(SENTENCES.say("visit"), "拜访"));
        }
        presses.add(Button.of(SENTENCES.say("leave"), "请假"));
        var card = Card.info(title(rep, day), new Element.Text(why + one.what()), new Element.Buttons(presses));
        return new PrivateCard(card, rep.id());
    }

    private static String title(Person rep, LocalDate day) {
        return SENTENCES.say("title", Map.of("name", rep.name(), "day", ReceiptFields.day(day)));
    }

    /** Only today's is still of use; those of days gone by stay as they were. */
    @Override
    public List<Edit> of(Outdated outdated) {
        var today = outdated.today();
        return outdated.days().contains(today)
                ? outdated.people().stream()
                        .map(person -> Topic.MORNING.againPrivately(
                                person.id(), today, outdated.what(), after -> of(person, today, after)))
                        .toList()
                : List.of();
    }
}
