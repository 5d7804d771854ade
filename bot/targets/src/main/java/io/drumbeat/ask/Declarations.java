package io.drumbeat.ask;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Refused;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.declared.Declared;
import io.drumbeat.declared.DeclaredMeasures;
import io.drumbeat.declared.Evaluation;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.severally.Severally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows what measures that the company declares came to, for whoever is asked about and whichever span. */
@Component
final class Declarations {
    private static final Sentences SENTENCES = Sentences.beside(Declarations.class);
    private final InForce<DeclaredMeasures> measures;

    Declarations(ObjectProvider<InForce<DeclaredMeasures>> measures) {
        this.measures = measures.getIfAvailable(() -> InForce.always(DeclaredMeasures.usual()));
    }

    /** Empty where none of them is named. */
    Optional<Card> named(String words, Direction looks, Person who, LocalDate today, Known known) {
        var named = namedIn(words, today, known);
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(card(named, read(without(named, words), looks, today, known), who, today, known));
    }

    /** Those that a line names, or all; of each span and of each of whom that it names. */
    Card asked(Utterance said, Person who, LocalDate today, Known known) {
        var named = namedIn(said.text(), today, known);
        var rest = without(named, said.get(Slot.REST).orElse(""));
        var slots = new HashMap<Slot<?>, Object>(said.slots());
        slots.put(Slot.REST, rest);
        var line = new Utterance(without(named, said.text()), said.usage(), slots);
        var shown = named.isEmpty() ? measures.on(today, known).all() : named;
        var about = named.stream().map(one -> " " + one.label()).collect(Collectors.joining());
        return Severally.of(
                TargetQuestion.all(line, today, Named.in(known.people().on(today))),
                question -> "指标 " + question.said() + about,
                question -> card(shown, question, who, today, known));
    }

    /** A longer name goes before one that is a part of it. */
    private List<Declared> namedIn(String words, LocalDate today, Known known) {
        var found = new ArrayList<Declared>();
        var rest = words;
        for (var one : measures.on(today, known).all().stream()
                .sorted(Comparator.comparingInt((Declared any) -> -any.label().length()))
                .toList()) {
            if (rest.contains(one.label())) {
                found.add(one);
                rest = rest.replace(one.label(), " ");
            }
        }
        return found;
    }

    private static String without(List<Declared> named, String words) {
        var rest = words;
        for (var one : named) {
            rest = rest.replace(one.label(), " ");
        }
        return rest;
    }

    private static TargetQuestion read(String words, Direction looks, LocalDate today, Known known) {
        return TargetQuestion.read(words, looks, today, Named.in(known.people().on(today)));
    }

    private Card card(List<Declared> shown, TargetQuestion question, Person who, LocalDate today, Known known) {
        var lineup = known.people().on(today);
        var period = Objects.requireNonNullElseGet(question.period(), () -> Period.monthOf(today));
        var whose = Objects.requireNonNullElse(question.person(), who);
        var team = question.team();
        var people = team != null ? lineup.membersOf(team.id()) : lineup.repsSeenBy(whose);
        var asked = (team == null && whose.sells() ? List.of(whose) : people)
                .stream().filter(Person::sells).map(Person::id).toList();
        var name = team == null ? whose.name() : team.name();
        if (asked.stream().anyMatch(person -> !lineup.maySee(who, person)) || !lineup.maySee(who, whose.id())) {
            throw new Refused(SENTENCES.say("notYours", Map.of("name", name)));
        }
        var values = new Evaluation(measures.on(today, known), asked, period, today, known);
        return card(SENTENCES.say("declaredTitle", Map.of("name", name, "period", period.label())), shown, values);
    }

    private static Card card(String title, List<Declared> shown, Evaluation values) {
        var rows = new ArrayList<List<String>>();
        for (var one : shown) {
            var reading = values.of(one);
            rows.add(List.of(
                    one.label(),
                    reading.map(is -> one.show(is.value())).orElseGet(() -> SENTENCES.say("noValue")),
                    reading.map(is -> Long.toString(is.n())).orElse("0"),
                    one.lowerIsBetter() ? SENTENCES.say("lower") : ""));
        }
        return Card.info(
                title,
                new Element.Table(
                        List.of(
                                SENTENCES.say("measure"),
                                SENTENCES.say("value"),
                                SENTENCES.say("counted"),
                                SENTENCES.say("remark")),
                        rows),
                new Element.Text(SENTENCES.say("declaredIn")));
    }
}
