package io.drumbeat.bargain;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matter;
import io.drumbeat.apportion.Apportion;
import io.drumbeat.asking.Superiors;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.standing.OffSigned;
import java.math.BigInteger;
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
        var goals = goals(agreed.now());
        return List.of(new Answer.Counted(goals.getFirst().person(), new Noted(today, false, List.copyOf(goals))));
    }

    /** Where something else was agreed for the same month since. */
    @Override
    public Optional<String> replaced(Agreement agreement, Known known) {
        var goal = goal(agreement.what());
        return known.ledger().by(AgreedTargets.class, goal.person()).stream()
                .filter(entry -> entry.receipt() > agreement.about()
                        && entry.fact() instanceof TargetAgreed later
                        && Proposing.isSame(goal, later))
                .findFirst()
                .map(_ -> SENTENCES.say("agreedOtherwise"));
    }

    /** What a month is to be is settled while it runs; afterwards a yes would change nothing. */
    @Override
    public Optional<String> over(Agreement agreement, LocalDate day) {
        var first = YearMonth.from(goals(agreement.what()).getFirst().month());
        return day.isAfter(first.atEndOfMonth())
                ? Optional.of(
                        SENTENCES.say("over", Map.of("month", Period.of(first).label())))
                : Optional.empty();
    }

    @Override
    public Words words(Agreement agreement, List<Fact> now, Known known) {
        var goal = goal(now);
        var measure = tally.indicator(goal.measure(), known);
        var told = Map.of(
                "asker", Inquiry.name(agreement.asker().person(), known),
                "person", Inquiry.name(goal.person(), known),
                "month", GoalWords.span(goals(now)),
                "measure", measure.label(),
                "before", GoalWords.amount(goals(now), TargetAgreed::before, measure),
                "value", GoalWords.amount(goals(now), TargetAgreed::value, measure));
        return new Words(
                SENTENCES.say("askedTitle", told),
                SENTENCES.say("whole", without(told, "asker")),
                SENTENCES.say("whole", without(told, "asker")),
                SENTENCES.say("brief", without(without(told, "asker"), "before")),
                measure.about(GoalWords.value(goals(now))));
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
        var measure = tally.indicator(goal.measure(), known);
        var fields = new ArrayList<Field>();
        fields.add(new Field(SENTENCES.say("becomes"), GoalWords.change(goals(inquiry.now()), measure)));
        fields.addAll(GoalWords.parts(goals(inquiry.now()), measure));
        fields.add(new Field(SENTENCES.say("reason"), goal.reason()));
        var off = OffSigned.of(goals(inquiry.now()), tally, known);
        if (!off.isEmpty()) {
            fields.add(new Field(SENTENCES.say("together"), off));
        }
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

    @Override
    public Answers answers() {
        return new Answers(SENTENCES.say("take"), SENTENCES.say("refuse"), SENTENCES.say("either"));
    }

    /** Whose target it is may say what they could do. */
    @Override
    public List<Element> instead(Inquiry inquiry, Known known) {
        var goals = goals(inquiry.now());
        var goal = goals.getFirst();
        if (!goal.person().equals(inquiry.asked())) {
            return List.of();
        }
        var words = goals.size() == 1
                ? "还价 " + YearMonth.from(goal.month()) + " "
                        + tally.indicator(goal.measure(), known).label()
                : "还价";
        var input = new Input("rest", SENTENCES.say("counterInput"), Input.Kind.TEXT, true, "", List.of());
        return List.of(new Form(words, SENTENCES.say("counterPress"), List.of(input)));
    }

    /** The same months with another sum, parted as they were. */
    static List<TargetAgreed> scaled(List<TargetAgreed> goals, long sum, String reason) {
        var weights =
                goals.stream().map(goal -> BigInteger.valueOf(goal.value())).toList();
        var months = Apportion.byWeights(sum, weights);
        var scaled = new ArrayList<TargetAgreed>();
        for (var i = 0; i < months.length; i++) {
            var goal = goals.get(i);
            scaled.add(new TargetAgreed(goal.person(), goal.measure(), goal.month(), months[i], goal.before(), reason));
        }
        return scaled;
    }

    private static TargetAgreed goal(List<Fact> what) {
        return goals(what).getLast();
    }

    static List<TargetAgreed> goals(List<Fact> what) {
        return what.stream().map(TargetAgreed.class::cast).toList();
    }
}
