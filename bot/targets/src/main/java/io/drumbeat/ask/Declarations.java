package io.drumbeat.ask;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Refused;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.declared.Declared;
import io.drumbeat.declared.DeclaredMeasures;
import io.drumbeat.declared.Evaluation;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        var all = measures.on(today, known);
        return all.all().stream()
                .filter(one -> words.contains(one.label()))
                .max(Comparator.comparingInt(one -> one.label().length()))
                .map(one -> card(
                        List.of(one), read(words.replace(one.label(), " "), looks, today, known), who, today, known));
    }

    /** All of them. */
    Card all(String words, Person who, LocalDate today, Known known) {
        return card(measures.on(today, known).all(), read(words, Direction.BACK, today, known), who, today, known);
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
