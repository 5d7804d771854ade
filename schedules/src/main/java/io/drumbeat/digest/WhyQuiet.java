package io.drumbeat.digest;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Fate;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Kinds;
import io.drumbeat.wish.Moment;
import io.drumbeat.wish.Silenced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(96)
final class WhyQuiet implements Inquiring<List<Delivery>> {
    private static final Sentences SENTENCES = Sentences.beside(WhyQuiet.class);
    private static final int DAYS = 6;
    private final Kinds kinds;
    private final Deliveries deliveries;
    private final Silenced silenced;
    private final int budget;

    WhyQuiet(Kinds kinds, Deliveries deliveries, Silenced silenced, Cadence cadence) {
        this.silenced = silenced;
        this.kinds = kinds;
        this.deliveries = deliveries;
        this.budget = cadence.budget();
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("为什么安静", "为什么没提醒", "为什么没发"), List.of("why quiet"), "哪些提醒没有发，为什么", "为什么安静 昨天")
                .taking(Slot.PERIOD, Slot.PERSON)
                .being(Trait.LOOKS)
                .heard(Turn.ASKING, "怎么没提醒、怎么没有提醒、怎么不提醒我、为什么没收到提醒、今天怎么这么安静");
    }

    /** The newest days of what is asked for; more than a week would be no answer. */
    private static Period asked(Utterance said, Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var wanted = said.get(Slot.PERIOD).orElse(Period.day(today));
        var to = wanted.to().isAfter(today) ? today : wanted.to();
        var from = wanted.from().isBefore(to.minusDays(DAYS)) ? to.minusDays(DAYS) : wanted.from();
        return new Period(wanted.label(), from.isAfter(to) ? to : from, to);
    }

    @Override
    public List<Delivery> inquire(Utterance said, Request request) {
        var whose = said.get(Slot.PERSON).orElse(request.who());
        var days = asked(said, request);
        // what waited the evening before may come today, and what came later tells what is over
        return deliveries.of(
                new Chat.Direct(whose.id()), days.from().minusDays(1), days.to().plusDays(DAYS));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, List<Delivery> lately) {
        var whose = said.get(Slot.PERSON).orElse(request.who());
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        if (!whose.is(request.who()) && !may(request.who(), whose, today, known)) {
            return Answer.of(request, Card.info(SENTENCES.say("notYours", Map.of("who", whose.name()))));
        }
        var days = asked(said, request);
        return Answer.of(request, card(whose, days, request, known, lately));
    }

    private Card card(Person whose, Period days, Request request, Known known, List<Delivery> lately) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var now = days.contains(today);
        var elements = new ArrayList<Element>();
        var looks = new LinkedHashSet<Button>();
        for (var one : lately) {
            if (one.fate() != Fate.SENT && (days.contains(one.day()) || (now && one.waits()))) {
                var push = kinds.named(one.push());
                elements.add(new Element.Text(held(one, push, whose, lately, known)));
                push.filter(each -> each.kind().asked() != null)
                        .ifPresent(each -> looks.add(Button.of(
                                SENTENCES.say("look", Map.of("kind", each.kind().name())),
                                String.valueOf(each.kind().asked()))));
            }
        }
        elements.addAll(unwanted(whose, request, known));
        var own = whose.is(request.who());
        if (own) {
            looks.add(Button.of(SENTENCES.say("list"), "提醒"));
            elements.add(new Element.Buttons(List.copyOf(looks)));
        }
        var sent = lately.stream()
                .filter(one -> one.counts() && days.contains(one.day()))
                .count();
        return new Card(
                title(own, much(whose, when(days, now), sent, known), elements.size() > 1), Card.Tone.INFO, elements);
    }

    private static String when(Period days, boolean now) {
        return !days.from().equals(days.to())
                ? days.label()
                : now ? SENTENCES.say("today") : ReceiptFields.day(days.to());
    }

    private Map<String, Object> much(Person whose, String when, long sent, Known known) {
        var most = Wishes.of(whose.id(), known).budget(budget);
        return Map.of("who", whose.name(), "when", when, "sent", sent, "budget", most);
    }

    private static String title(boolean own, Map<String, Object> much, boolean held) {
        return !own
                ? SENTENCES.say("heldOf", much)
                : held ? SENTENCES.say("someHeld", much) : SENTENCES.say("nothingHeld", much);
    }

    private String held(Delivery one, Optional<Push> push, Person whose, List<Delivery> lately, Known known) {
        return SENTENCES.say(
                "held",
                Map.of(
                        "time",
                        Moment.told(one.at(), whose.zone()),
                        "kind",
                        push.map(each -> each.kind().name()).orElse(one.push()),
                        "why",
                        why(one, push, whose, lately, known)));
    }

    private static boolean may(Person who, Person whose, LocalDate today, Known known) {
        return who.role() == Role.ADMIN
                || (who.role().leads() && known.people().on(today).maySee(who, whose.id()));
    }

    /** What they said that they do not want, before its time has come too. */
    private List<Element> unwanted(Person whose, Request request, Known known) {
        var unwanted = new ArrayList<Element>();
        silenced.lines(whose, request.at(), known)
                .forEach(line -> unwanted.add(new Element.Text(SENTENCES.say("silenced", Map.of("what", line)))));
        var hours = Wishes.of(whose.id(), known).quietHours();
        if (!hours.isNone()) {
            unwanted.add(new Element.Text(SENTENCES.say("quietHours", Map.of("hours", hours.toString()))));
        }
        return unwanted;
    }

    private String why(Delivery one, Optional<Push> push, Person whose, List<Delivery> lately, Known known) {
        if (one.folded()) {
            return SENTENCES.say("whyFolded");
        }
        if (one.waits() && isOver(one, push, lately)) {
            return one.fate() == Fate.QUIET
                    ? SENTENCES.say("whyQuietOver")
                    : one.fate() == Fate.FULL ? SENTENCES.say("whyFullOver") : SENTENCES.say("whyMissedOver");
        }
        return switch (one.fate()) {
            case SENT -> "";
            case SILENT ->
                push.flatMap(of -> joined(of, one, lately)
                                .or(() ->
                                        of.whySilent(whose, new Occurrence(one.push(), one.at(), whose.zone()), known)))
                        .orElseGet(() -> SENTENCES.say("whySilent"));
            case MUTED -> SENTENCES.say("whyMuted");
            case AWAY -> SENTENCES.say("whyAway");
            case FULL -> SENTENCES.say("whyFull");
            case QUIET -> SENTENCES.say("whyQuiet");
            case MISSED -> SENTENCES.say("whyMissed");
        };
    }

    /** What was to change its day comes on no other: once its day or its digest is past it comes no more. */
    private static boolean isOver(Delivery one, Optional<Push> push, List<Delivery> lately) {
        return push.filter(each -> each.kind().worth() == Worth.TODAY
                                && !each.kind().spoken())
                        .isPresent()
                && lately.stream().anyMatch(other -> other.day().isAfter(one.day()));
    }

    /** It came in the card of another. */
    private Optional<String> joined(Push push, Delivery one, List<Delivery> lately) {
        return push.joins().stream()
                .filter(join -> lately.stream()
                        .anyMatch(other -> other.push().equals(join.push())
                                && other.day().equals(one.day())
                                && other.fate() == Fate.SENT))
                .flatMap(join -> kinds.named(join.push()).stream())
                .findFirst()
                .map(host ->
                        SENTENCES.say("whyJoined", Map.of("kind", host.kind().name())));
    }
}
