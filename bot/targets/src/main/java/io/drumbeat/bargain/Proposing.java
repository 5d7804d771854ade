package io.drumbeat.bargain;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.asking.Asking;
import io.drumbeat.asking.AskingAgain;
import io.drumbeat.asking.Whom;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.standing.OffSigned;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for somebody's yes to what they or their rep are to reach; nothing is asked twice. */
@Component
public final class Proposing {
    private static final Sentences SENTENCES = Sentences.beside(Proposing.class);
    private final BusinessDays days;
    private final Matters matters;
    private final Asking asking;
    private final AskingAgain again;
    private final AgreementCards cards;
    private final Tally tally;

    Proposing(BusinessDays days, Matters matters, Asking asking, AskingAgain again, AgreementCards cards, Tally tally) {
        this.tally = tally;
        this.cards = cards;
        this.days = days;
        this.matters = matters;
        this.asking = asking;
        this.again = again;
    }

    /**
     * @param goals of one person by one measure, in the order of their months
     * @param beside what else whoever proposes is told
     * @throws Refused if nobody could answer
     */
    public Answer answer(List<TargetAgreed> goals, Element beside, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var waiting = waiting(goals, known);
        if (waiting.isEmpty()) {
            return asked(goals, beside, List.of(), request, known);
        }
        var other = waiting.get();
        // whoever is asked says by another figure that it is not to be this one
        var counters = !other.asker().equals(request.who().id())
                && (goals.getFirst().person().equals(request.who().id())
                        || other.asked().equals(request.who().id()));
        return counters ? countered(goals, beside, other, request, known) : again.answer(other, today, request, known);
    }

    /** What is asked about one of these months already. */
    private Optional<Inquiry> waiting(List<TargetAgreed> goals, Known known) {
        return matters.waiting(known).stream()
                .filter(inquiry -> inquiry.agreement().kind().equals(TargetMatter.KIND))
                .filter(inquiry -> TargetMatter.goals(inquiry.now()).stream()
                        .anyMatch(other -> goals.stream().anyMatch(goal -> isSame(goal, other))))
                .findFirst();
    }

    /** What waits for their yes and is meant by a line that names no month, or the year of what waits. */
    Optional<List<TargetAgreed>> waitingFor(TargetQuestion question, Request request, Known known) {
        var me = request.who().id();
        var mine = matters.waiting(known).stream()
                .filter(inquiry -> inquiry.agreement().kind().equals(TargetMatter.KIND))
                .filter(inquiry -> !inquiry.asker().equals(me))
                .map(inquiry -> TargetMatter.goals(inquiry.now()))
                .filter(goals -> goals.getFirst().person().equals(me))
                .filter(goals -> isMeant(goals, question.period()))
                .toList();
        return mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.empty();
    }

    /** What waits for somebody's yes to what is one person's target, and is meant by a line. */
    public List<Inquiry> waitingOn(String person, TargetQuestion question, Known known) {
        return matters.waiting(known).stream()
                .filter(inquiry -> inquiry.agreement().kind().equals(TargetMatter.KIND))
                .filter(inquiry -> inquiry.asked().equals(person))
                .filter(inquiry -> TargetMatter.goals(inquiry.now()).stream().anyMatch(goal -> isAbout(goal, question)))
                .toList();
    }

    private static boolean isAbout(TargetAgreed goal, TargetQuestion question) {
        var measure = question.measure();
        var period = question.period();
        return (measure == null || measure.id().equals(goal.measure()))
                && (period == null || period.contains(goal.month()))
                && (question.person() == null || question.person().id().equals(goal.person()));
    }

    private static boolean isMeant(List<TargetAgreed> goals, @Nullable Period period) {
        var last = YearMonth.from(goals.getLast().month()).atEndOfMonth();
        return period == null
                || (goals.size() > 1
                        && period.from().equals(goals.getFirst().month())
                        && period.to().equals(last));
    }

    static boolean isSame(TargetAgreed goal, TargetAgreed other) {
        return other.person().equals(goal.person())
                && other.month().equals(goal.month())
                && other.measure().equals(goal.measure());
    }

    /** What was proposed to them is refused by what they want instead. */
    private Answer countered(List<TargetAgreed> goals, Element beside, Inquiry other, Request request, Known known) {
        var no = other.no(SENTENCES.say(
                "counters",
                Map.of(
                        "change",
                        GoalWords.change(goals, tally.indicator(goals.getFirst().measure(), known)),
                        "reason",
                        goals.getFirst().reason())));
        return asked(goals, beside, List.of(no), request, known).editing(cards.edit(other));
    }

    /** @param first what is recorded before it */
    private Answer asked(List<TargetAgreed> goals, Element beside, List<Fact> first, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        List<Fact> what = List.copyOf(goals);
        var whom = asking.whom(TargetMatter.KIND, request.who().id(), what, today, known)
                .orElseThrow(() -> new Refused(SENTENCES.say("nobody")));
        var receipt = known.nextReceipt();
        var facts = new ArrayList<>(first);
        facts.add(asking.asking(TargetMatter.KIND, receipt, whom, what, today));
        var noted = new Noted(today, false, facts);
        var after = known.supposing(request.telling(noted), request.at());
        var inquiry = matters.about(receipt, TargetMatter.KIND, after).orElseThrow();
        return Answer.of(request, card(goals, receipt, whom, known).and(beside))
                .recording(noted)
                .also(AgreementCards.to(whom.person(), whom.why(), inquiry, after));
    }

    private String off(List<TargetAgreed> goals, Known known) {
        var off = OffSigned.of(goals, tally, known);
        return off.isEmpty() ? "" : "\n" + off;
    }

    private Card card(List<TargetAgreed> goals, long receipt, Whom whom, Known known) {
        var goal = goals.getFirst();
        var measure = tally.indicator(goal.measure(), known);
        return Card.info(
                SENTENCES.say(
                        "asked",
                        Map.of(
                                "person", Inquiry.name(goal.person(), known),
                                "month", GoalWords.span(goals),
                                "measure", measure.label(),
                                "receipt", Long.toString(receipt))),
                new Element.Text(GoalWords.change(goals, measure)),
                new Element.Text(SENTENCES.say("waits", Map.of("whom", whom.toString())) + off(goals, known)),
                Element.Buttons.of(Button.of("收回", "收回 #" + receipt)));
    }
}
