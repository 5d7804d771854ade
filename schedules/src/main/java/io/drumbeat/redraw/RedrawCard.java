package io.drumbeat.redraw;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Kinds;
import io.drumbeat.wish.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A card that came by the clock, drawn again as it was: from the facts that were known, by the rules and the people of its day. */
@Component
@Order(97)
final class RedrawCard implements Inquiring<List<RedrawCard.Sent>> {
    private static final Sentences SENTENCES = Sentences.beside(RedrawCard.class);
    private static final Pattern VERSION = Pattern.compile("(?:#|版本\\s*|version\\s*)(\\d{1,15})");
    /** A day as it stands on the cards: 12-15. */
    private static final Pattern DASHED = Pattern.compile("(?<![\\d-])(\\d{1,2})-(\\d{1,2})(?![\\d-])");

    private static final int FAR = 400;
    private static final int NEAR = 31;
    private static final int OFFERED = 5;
    private final Kinds kinds;
    private final Deliveries deliveries;
    private final Conversations conversations;
    private final Together together;
    private final PushesThen then;

    RedrawCard(
            Kinds kinds, Deliveries deliveries, Conversations conversations, Repertoire repertoire, PushesThen then) {
        this.together = new Together(repertoire, then.times());
        this.then = then;
        this.kinds = kinds;
        this.deliveries = deliveries;
        this.conversations = conversations;
    }

    /** One that was sent, and when. */
    record Sent(Delivery delivery, Instant at) {}

    @Override
    public Usage usage() {
        return Usage.of(List.of("重画", "重画卡片"), List.of("redraw"), SENTENCES.say("help"), SENTENCES.say("example"))
                .taking(Slot.REST)
                .being(Trait.LOOKS)
                .being(Trait.OF_THE_BOT);
    }

    /** What was sent in that chat, the newest last. */
    @Override
    public List<Sent> inquire(Utterance said, Request request) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var day = day(said, today);
        var far = VERSION.matcher(Text.folded(said.text())).find() ? FAR : NEAR;
        var from = day.orElse(today.minusDays(far));
        return deliveries.of(request.chat(), from, day.orElse(today)).stream()
                .flatMap(this::sent)
                .toList();
    }

    private Stream<Sent> sent(Delivery one) {
        return Stream.ofNullable(one.message())
                .flatMap(id -> conversations.said(id).stream())
                .map(said -> new Sent(one, said.message().at()));
    }

    private static Optional<LocalDate> day(Utterance said, LocalDate today) {
        return Dates.in(Text.of(DASHED.matcher(said.text()).replaceAll("$1/$2")), today).stream()
                .flatMap(found ->
                        found.day().readings(today, Day.Direction.BACK).stream().limit(1))
                .filter(day -> !day.isAfter(today))
                .findFirst();
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, List<Sent> sent) {
        var meant = meant(said, sent);
        if (meant.isEmpty()) {
            return Answer.of(request, offer(request, sent));
        }
        var delivery = meant.get().delivery();
        if (delivery.drawn() == 0 || delivery.drawn() > known.ledger().position()) {
            return Answer.of(request, Card.warn(SENTENCES.say("noVersion")));
        }
        var then = known.asOf(delivery.drawn());
        return drawn(meant.get(), request, then)
                .map(say -> answer(
                        request,
                        say.below(SENTENCES.say(
                                "redrawn",
                                Map.of(
                                        "kind", name(delivery),
                                        "time",
                                                Moment.told(
                                                        delivery.at(),
                                                        request.who().zone()),
                                        "late", changedSince(delivery, request.who(), then, known))))))
                .orElseGet(() -> Answer.of(request, Card.warn(SENTENCES.say("nothingThen"))));
    }

    private static Answer answer(Request request, Say say) {
        return switch (say) {
            case Say.Openly open -> Answer.of(request, open.card());
            case Say.Privately secret -> Answer.privately(request, secret.secret());
        };
    }

    private Optional<Sent> meant(Utterance said, List<Sent> sent) {
        var push = kinds.in(said.text());
        var version = VERSION.matcher(Text.folded(said.text()));
        var wanted = version.find() ? Long.parseLong(version.group(1)) : 0;
        return sent.stream()
                .filter(one -> push.isEmpty()
                        || one.delivery().push().equals(push.get().name()))
                .filter(one -> wanted == 0 || one.delivery().drawn() == wanted)
                .reduce((_, newer) -> newer);
    }

    private Optional<Say> drawn(Sent one, Request request, Known then) {
        var delivery = one.delivery();
        return this.then.of(delivery, then).flatMap(push -> {
            var occurrence = new Occurrence(push.name(), delivery.at(), zone(delivery, request, then));
            return together.say(push, occurrence, delivery.chat(), then)
                    .map(say -> PushedCard.of(
                            say,
                            occurrence,
                            push.kind(),
                            new PushedCard.Drawn(one.at(), delivery.drawn(), Moment.abroad(occurrence.zone(), then))));
        });
    }

    /** That of its reader on its day; a group is where the first of its members is. */
    private static ZoneId zone(Delivery delivery, Request request, Known then) {
        var lineup = then.people().on(delivery.day());
        return switch (delivery.chat()) {
            case Chat.Direct(var person) ->
                lineup.withId(person).map(Person::zone).orElse(request.who().zone());
            case Chat.Group(var team) ->
                lineup.membersOf(team).stream()
                        .findFirst()
                        .map(Person::zone)
                        .orElse(request.who().zone());
        };
    }

    /** How many receipts of the days before it say something else by now: told late, put right, taken back. */
    private static long changedSince(Delivery delivery, Person reader, Known then, Known now) {
        var day = delivery.day();
        var people = reader.sells() ? List.of(reader) : now.people().on(day).repsSeenBy(reader);
        return people.stream()
                .flatMap(person -> changed(entries(person, day, then), entries(person, day, now)))
                .distinct()
                .count();
    }

    private static Set<Entry> entries(Person person, LocalDate day, Known known) {
        return new LinkedHashSet<>(known.ledger().of(person.id(), day.minusDays(FAR), day.minusDays(1)));
    }

    private static Stream<Long> changed(Set<Entry> then, Set<Entry> now) {
        return Stream.concat(
                        then.stream().filter(entry -> !now.contains(entry)),
                        now.stream().filter(entry -> !then.contains(entry)))
                .map(Entry::receipt);
    }

    private Card offer(Request request, List<Sent> sent) {
        var buttons = new ArrayList<Button>();
        for (var one : sent.reversed().stream().limit(OFFERED).toList()) {
            var delivery = one.delivery();
            var time = Moment.told(delivery.at(), request.who().zone());
            buttons.add(Button.of(
                    name(delivery) + " " + time,
                    "重画 %s %s #%d".formatted(name(delivery), delivery.day(), delivery.drawn())));
        }
        return sent.isEmpty()
                ? Card.info(SENTENCES.say("nothingSent"))
                : Card.info(SENTENCES.say("notThat"), new Element.Buttons(buttons));
    }

    private String name(Delivery delivery) {
        return kinds.named(delivery.push()).map(push -> push.kind().name()).orElse(delivery.push());
    }
}
