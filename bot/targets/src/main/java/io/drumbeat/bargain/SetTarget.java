package io.drumbeat.bargain;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.asking.AskingAgain;
import io.drumbeat.asking.Whom;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(37)
final class SetTarget implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SetTarget.class);
    private final BusinessDays days;
    private final Proposal proposal;
    private final Matters matters;
    private final Asking asking;
    private final AskingAgain again;

    SetTarget(BusinessDays days, Proposal proposal, Matters matters, Asking asking, AskingAgain again) {
        this.days = days;
        this.proposal = proposal;
        this.matters = matters;
        this.asking = asking;
        this.again = again;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("改目标", "还价", "定目标"),
                        List.of("settarget", "counter"),
                        SENTENCES.say("help"),
                        SENTENCES.say("example"))
                .taking(Slot.REST)
                .onlyFor(Role.REP, Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var words = TargetWords.read(said.get(Slot.REST).orElse(""));
            var question = TargetQuestion.read(words.whose(), today, known.people().on(today));
            var goal = proposal.of(words, question, request.who(), today, known);
            var waiting = waiting(goal, known);
            return waiting.isPresent()
                    ? again.answer(waiting.get(), today, request, known)
                    : asked(goal, today, request, known);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /** What is asked about the same target already. */
    private Optional<Inquiry> waiting(TargetAgreed goal, Known known) {
        return matters.waiting(known).stream()
                .filter(inquiry -> inquiry.agreement().kind().equals(TargetMatter.KIND))
                .filter(inquiry -> {
                    var other = TargetMatter.goal(inquiry.now());
                    return other.person().equals(goal.person())
                            && other.month().equals(goal.month())
                            && other.measure().equals(goal.measure());
                })
                .findFirst();
    }

    private Answer asked(TargetAgreed goal, LocalDate today, Request request, Known known) {
        List<Fact> what = List.of(goal);
        var whom = asking.whom(TargetMatter.KIND, request.who().id(), what, today, known)
                .orElseThrow(() -> new Refused(SENTENCES.say("nobody")));
        var receipt = known.nextReceipt();
        var noted = new Noted(today, false, List.of(asking.asking(TargetMatter.KIND, receipt, whom, what, today)));
        var after = known.supposing(request.telling(noted), request.at());
        var inquiry = matters.about(receipt, TargetMatter.KIND, after).orElseThrow();
        return Answer.of(request, card(goal, receipt, whom, known))
                .recording(noted)
                .also(AgreementCards.to(whom.person(), whom.why(), inquiry, after));
    }

    private static Card card(TargetAgreed goal, long receipt, Whom whom, Known known) {
        return Card.info(
                SENTENCES.say(
                        "asked",
                        Map.of(
                                "person", Inquiry.name(goal.person(), known),
                                "month", TargetMatter.month(goal),
                                "measure", TargetMatter.measure(goal).label(),
                                "receipt", Long.toString(receipt))),
                new Element.Text(TargetMatter.change(goal)),
                new Element.Text(SENTENCES.say("waits", Map.of("whom", whom.toString()))),
                Element.Buttons.of(Button.of("收回", "收回 #" + receipt)));
    }
}
