package io.drumbeat.round;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.bargain.Bargaining;
import io.drumbeat.bargain.TargetWords;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.StaffFact.TargetFact.TargetAnswered;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(37)
final class CounterTarget implements Command {
    private static final Sentences SENTENCES = Sentences.beside(CounterTarget.class);
    private final BusinessDays days;
    private final Bargaining bargaining;

    CounterTarget(BusinessDays days, Bargaining bargaining) {
        this.days = days;
        this.bargaining = bargaining;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("还价"),
                        List.of("counter"),
                        SENTENCES.say("counterHelp"),
                        SENTENCES.say("counterExample"))
                .taking(Slot.REST)
                .onlyFor(Role.REP, Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var rest = TargetWords.rest(said);
            var words = TargetWords.read(rest);
            var period = TargetQuestion.read(
                            words.whose(), today, Named.in(known.people().on(today)))
                    .period();
            var round = Round.answerable(request.who().id(), today, known).filter(one -> isMeant(one, period));
            var asking = words.asking("还价 " + rest, today, request);
            if (asking.isPresent()) {
                return asking.get();
            }
            return round.isPresent()
                    ? countered(round.get(), words, today, request, known)
                    : bargaining.answer("还价", rest, false, request, known);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /** A line that names no span is about what waits. */
    private static boolean isMeant(Round round, @Nullable Period period) {
        return Optional.ofNullable(period)
                .map(span -> span.from().equals(LocalDate.of(round.proposed().year(), 1, 1))
                        && span.to().equals(LocalDate.of(round.proposed().year(), 12, 31)))
                .orElse(true);
    }

    private static Answer countered(Round round, TargetWords words, LocalDate today, Request request, Known known) {
        var value = words.in(round.measure());
        var offer = round.offer(request.who().id()).orElseThrow();
        if (value == offer.total()) {
            throw new Refused(SENTENCES.say("sameAsProposed"));
        }
        return Answering.answer(new TargetAnswered(round.number(), value, words.reason()), today, request, known);
    }
}
