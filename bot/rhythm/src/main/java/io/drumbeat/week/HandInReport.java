package io.drumbeat.week;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.WeekReported;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(32)
final class HandInReport implements Command {
    private static final Sentences SENTENCES = Sentences.beside(HandInReport.class);
    static final Slot<String> POINT = new Slot<>("point", String.class, "这周最要紧的")
            .called("这周最要紧的", "最要紧的", "要点")
            .lasting();
    static final Slot<String> HELP = new Slot<>("help", String.class, "要什么支持")
            .called("要什么支持", "要支持", "支持")
            .lasting();

    private final BusinessDays days;
    private final ReportCard card;

    HandInReport(BusinessDays days, ReportCard card) {
        this.days = days;
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("交周报"), List.of("handin"), SENTENCES.say("handInHelp"), SENTENCES.say("handInExample"))
                .taking(Slot.DATE, POINT, HELP)
                .onlyFor(Role.REP);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var today = days.of(request.at(), who.zone());
        var week = Period.weekOf(
                said.get(Slot.DATE).filter(day -> !day.isAfter(today)).orElse(today));
        var last = week.nearest(today);
        var point = said.get(POINT).filter(words -> !words.isBlank());
        if (point.isEmpty()) {
            // only what the rep wrote is handed in: the two lines are asked for, and what was handed in before stays
            return Answer.of(request, card.of(who, last, true, known));
        }
        var help = said.get(HELP)
                .filter(words -> !words.isBlank())
                .or(() -> ReportCard.handedIn(who, week, known).map(WeekReported::help))
                .orElse(null);
        var noted = new Noted(today, false, List.of(new WeekReported(week.from(), point.get(), help)));
        var after = known.supposing(request.telling(noted), request.at());
        var answer = Answer.of(request, done()).recording(noted);
        for (var leader : known.people().on(today).leadersOf(who.id())) {
            answer = answer.also(
                    Say.to(new Chat.Direct(leader.id()), Say.Kind.REMINDER, card.of(who, last, false, after)));
        }
        return answer;
    }

    private static Card done() {
        return Card.good(SENTENCES.say("received"), new Element.Text(SENTENCES.say("again")));
    }
}
