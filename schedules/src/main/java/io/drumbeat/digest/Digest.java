package io.drumbeat.digest;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Due;
import io.drumbeat.run.Fate;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.CatchUp;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sentence.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What did not come by itself, once a day in one card: money and deadlines first. */
@Component
final class Digest implements Push {
    private static final Sentences SENTENCES = Sentences.beside(Digest.class);
    private static final Kind KIND = Kind.called("合集", "汇总").worth(Worth.MONEY).shownBy("为什么安静");
    /** Older than this many days it is of no use to anybody. */
    private static final int DAYS = 3;

    private final Schedule schedule;
    private final Deliveries deliveries;
    private final ObjectProvider<Repertoire> pushes;
    private final Returning returning;

    Digest(Cadence cadence, Deliveries deliveries, Returning returning, ObjectProvider<Repertoire> pushes) {
        this.returning = returning;
        this.schedule = cadence.of(name(), "每个工作日 17:30");
        this.deliveries = deliveries;
        this.pushes = pushes;
    }

    @Override
    public String name() {
        return Repertoire.DIGEST;
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public CatchUp catchUp() {
        return CatchUp.newestWithin(Duration.ofDays(DAYS));
    }

    @Override
    public boolean isPersonal() {
        return !schedule.isOff();
    }

    /** Whoever comes back from leave hears at once what matters of what did not come meanwhile, and who wants nothing at its hour, after. */
    @Override
    public List<Instant> ownTimes(Person person, Instant after, Instant upTo, Known known, WorkingCalendar working) {
        return schedule.isOff()
                ? List.of()
                : Stream.concat(
                                returning.times(person, after, upTo, known).stream(),
                                new PutOff(schedule, working).times(person, after, upTo, known).stream())
                        .toList();
    }

    @Override
    public List<Chat> addressees(Occurrence occurrence, Known known) {
        var here = occurrence
                .people(known)
                .filter(person -> !PutOff.isPutOff(person, occurrence.at(), known))
                .map(person -> new Chat.Direct(person.id()))
                .collect(Collectors.toSet());
        var back = occurrence
                .people(known)
                .filter(person -> returning.isBack(person, occurrence, known))
                .<Chat>map(person -> new Chat.Direct(person.id()))
                .toList();
        var waiting = deliveries.in(since(occurrence), occurrence.day()).stream()
                .filter(one -> waits(one, occurrence) && isOfUse(one, occurrence))
                .map(Delivery::chat)
                .filter(here::contains);
        return Stream.concat(back.stream(), waiting).distinct().toList();
    }

    /** Days off that lie between do not count. */
    private LocalDate since(Occurrence occurrence) {
        return returning.workedBefore(occurrence.day()).minusDays(DAYS - 1L);
    }

    private static boolean waits(Delivery one, Occurrence occurrence) {
        return one.waits() && !one.at().isAfter(occurrence.at()) && one.chat() instanceof Chat.Direct;
    }

    /** What was to change a day is of no use on another: it is over. */
    private boolean isOfUse(Delivery one, Occurrence occurrence) {
        return one.day().equals(occurrence.day())
                || pushes.getObject()
                        .named(one.push())
                        .filter(push -> push.kind().worth() != Worth.TODAY
                                || push.kind().spoken())
                        .isPresent();
    }

    @Override
    public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
        return due(occurrence, chat, known).map(Due::say);
    }

    @Override
    public Optional<Due> due(Occurrence occurrence, Chat chat, Known known) {
        var back = occurrence.reader(chat, known).flatMap(person -> returning.since(person, occurrence, known));
        return back.isPresent() ? afterLeave(back.get(), occurrence, chat, known) : ofTheDay(occurrence, chat, known);
    }

    /** What was not sent while they were away and still matters. */
    private Optional<Due> afterLeave(LocalDate since, Occurrence occurrence, Chat chat, Known known) {
        var missed = deliveries.of(chat, since, occurrence.day()).stream()
                .filter(one -> one.fate() == Fate.AWAY && !one.at().isAfter(occurrence.at()))
                .filter(one -> matters(one, occurrence))
                .toList();
        var parts = parts(missed, occurrence, chat, known);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(due(
                        chat, DigestCard.of(SENTENCES.say("whileAway", Map.of("n", parts.size())), parts), occurrence));
    }

    private Optional<Due> ofTheDay(Occurrence occurrence, Chat chat, Known known) {
        var lately = deliveries.of(chat, since(occurrence), occurrence.day());
        var waited = lately.stream()
                .filter(one -> isSent(occurrence, lately)
                        ? wasFolded(one, occurrence, lately)
                        : waits(one, occurrence) && isOfUse(one, occurrence))
                .toList();
        var parts = parts(waited, occurrence, chat, known);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        due(chat, DigestCard.of(SENTENCES.say("digest", Map.of("n", parts.size())), parts), occurrence)
                                .folding(waited));
    }

    private static Due due(Chat chat, Card card, Occurrence occurrence) {
        return Due.of(Say.to(chat, Say.Kind.REMINDER, card), occurrence.day(), 1);
    }

    /** Money and deadlines still do; what was to change a day, on that day alone. */
    private boolean matters(Delivery one, Occurrence occurrence) {
        return pushes.getObject()
                .named(one.push())
                .map(push -> push.kind().worth())
                .filter(worth -> worth == Worth.MONEY
                        || worth == Worth.DEADLINE
                        || (worth == Worth.TODAY && one.day().equals(occurrence.day())))
                .isPresent();
    }

    private boolean isSent(Occurrence occurrence, List<Delivery> lately) {
        return sentAt(lately).anyMatch(occurrence.at()::equals);
    }

    private Stream<Instant> sentAt(List<Delivery> lately) {
        return lately.stream()
                .filter(one -> one.push().equals(name()) && one.fate() == Fate.SENT)
                .map(Delivery::at);
    }

    /** Whether it came with the one that was sent then, and with none before. */
    private boolean wasFolded(Delivery one, Occurrence occurrence, List<Delivery> lately) {
        return one.folded()
                && !one.at().isAfter(occurrence.at())
                && sentAt(lately)
                        .noneMatch(
                                at -> at.isBefore(occurrence.at()) && !one.at().isAfter(at));
    }

    private List<DigestCard.Part> parts(List<Delivery> waited, Occurrence occurrence, Chat chat, Known known) {
        var parts = new ArrayList<DigestCard.Part>();
        for (var push : pushes.getObject().all()) {
            var those = waited.stream()
                    .filter(one ->
                            one.push().equals(push.name()) && !push.name().equals(name()))
                    .toList();
            // what a colleague wants said is another thing each time
            those.stream()
                    .skip(push.kind().spoken() ? 0 : Math.max(0, those.size() - 1))
                    .flatMap(one ->
                            push.say(new Occurrence(one.push(), one.at(), occurrence.zone()), chat, known).stream())
                    .forEach(say -> parts.add(new DigestCard.Part(push.kind(), say)));
        }
        parts.sort(Comparator.comparing(part -> part.kind().worth()));
        return parts;
    }
}
