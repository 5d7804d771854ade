package io.drumbeat.bargain;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matter;
import io.drumbeat.asking.Superiors;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element.Field;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A target that holds once the other agreed: what a manager proposes by its rep, what a rep counters by the manager. */
@Component
final class TargetMatter implements Matter {
    static final String KIND = "target";
    private static final Sentences SENTENCES = Sentences.beside(TargetMatter.class);
    private static final int DAYS_TO_ANSWER = 3;
    private static final int EVIDENCE = 3;

    private final Superiors superiors;
    private final Tally tally;

    TargetMatter(Superiors superiors, Tally tally) {
        this.superiors = superiors;
        this.tally = tally;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String name() {
        return SENTENCES.say("name");
    }

    /** Whose target it is first, where somebody else proposes; then whoever is above who proposes. */
    @Override
    public List<Person> asked(String asker, List<Fact> what, LocalDate day, Known known) {
        var person = goal(what).person();
        var above = superiors.of(asker, day, known).stream();
        return person.equals(asker)
                ? above.toList()
                : Stream.concat(known.people().on(day).withId(person).stream(), above)
                        .distinct()
                        .toList();
    }

    @Override
    public int workingDays() {
        return DAYS_TO_ANSWER;
    }

    @Override
    public List<Answer.Counted> records(Inquiry agreed, LocalDate today, Known known) {
        var goal = goal(agreed.now());
        return List.of(new Answer.Counted(goal.person(), new Noted(today, false, List.of(goal))));
    }

    /** Where something else was agreed for the same month since. */
    @Override
    public Optional<String> replaced(Agreement agreement, Known known) {
        var goal = goal(agreement.what());
        return known.ledger().by(AgreedTargets.class, goal.person()).stream()
                .filter(entry -> entry.receipt() > agreement.about()
                        && entry.fact() instanceof TargetAgreed later
                        && later.month().equals(goal.month())
                        && later.measure().equals(goal.measure()))
                .findFirst()
                .map(_ -> SENTENCES.say("agreedOtherwise"));
    }

    @Override
    public Words words(Agreement agreement, List<Fact> now, Known known) {
        var goal = goal(now);
        var measure = measure(goal);
        var told = Map.of(
                "asker", Inquiry.name(agreement.asker().person(), known),
                "person", Inquiry.name(goal.person(), known),
                "month", month(goal),
                "measure", measure.label(),
                "before", measure.about(goal.before()),
                "value", measure.about(goal.value()));
        return new Words(
                SENTENCES.say("askedTitle", told),
                SENTENCES.say("whole", without(told, "asker")),
                SENTENCES.say("whole", without(told, "asker")),
                SENTENCES.say("brief", without(without(told, "asker"), "before")),
                measure.about(goal.value()));
    }

    private static Map<String, String> without(Map<String, String> told, String key) {
        return told.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What it was, what it becomes, why, and what the last months came to. */
    @Override
    public List<Field> fields(Inquiry inquiry, Known known) {
        var goal = goal(inquiry.now());
        var measure = measure(goal);
        var fields = new ArrayList<Field>();
        fields.add(new Field(SENTENCES.say("becomes"), change(goal)));
        fields.add(new Field(SENTENCES.say("reason"), goal.reason()));
        var first = YearMonth.from(inquiry.agreement().asker().on());
        for (var back = EVIDENCE; back >= 1; back--) {
            var month = Period.of(first.minusMonths(back));
            var done = tally.done(measure, goal.person(), month, known);
            var due = tally.due(measure, goal.person(), month, known);
            fields.add(new Field(
                    SENTENCES.say("past", Map.of("month", month.label())),
                    measure.show(done) + (due == 0 ? "" : " / " + measure.about(due))));
        }
        return fields;
    }

    static String change(TargetAgreed goal) {
        var measure = measure(goal);
        return SENTENCES.say(
                "change", Map.of("before", measure.about(goal.before()), "value", measure.about(goal.value())));
    }

    static TargetAgreed goal(List<Fact> what) {
        return (TargetAgreed) what.getLast();
    }

    static Measure measure(TargetAgreed goal) {
        return Measure.withId(goal.measure()).orElse(Measure.REVENUE);
    }

    static String month(TargetAgreed goal) {
        return Period.of(YearMonth.from(goal.month())).label();
    }
}
