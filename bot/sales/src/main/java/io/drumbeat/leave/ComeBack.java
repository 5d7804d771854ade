package io.drumbeat.leave;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(53)
final class ComeBack implements Command {
    private final BusinessDays days;

    ComeBack(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("销假"), List.of("end leave", "back from leave"), "提前回来了，今天起不算请假", "销假")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var today = days.of(request.at(), who.zone());
        var all = Absences.of(who.id(), known);
        var now = all.stream().filter(away -> away.covers(today)).toList();
        if (now.isEmpty()) {
            return Answer.of(request, notAway(all, today));
        }
        var facts = new ArrayList<Fact>();
        var lines = new ArrayList<Element>();
        for (var away : now) {
            facts.add(shortened(away, today, known));
            lines.add(new Element.Text("#%d %s：%s"
                    .formatted(
                            away.receipt(),
                            LeaveSpan.of(away),
                            away.from().isBefore(today)
                                    ? "只到 " + LeaveSpan.days(today.minusDays(1), today.minusDays(1))
                                    : "不算了")));
        }
        lines.add(Element.Buttons.of(Button.of("今天", "今天")));
        var answer = Answer.of(request, new Card("已销假 #" + known.nextReceipt(), Card.Tone.GOOD, lines))
                .recording(new Noted(today, false, facts));
        var manager = who.manager();
        return manager == null
                ? answer
                : answer.also(Say.to(
                        new Chat.Direct(manager), Say.Kind.REMINDER, Card.info("%s 销假了，今天起在岗".formatted(who.name()))));
    }

    /** What was left of leave stays; leave that begins today never was. */
    private static Fact shortened(Absences.Away away, LocalDate today, Known known) {
        if (!away.from().isBefore(today)) {
            return new ChangeFact.Voided(away.receipt());
        }
        var entry = known.ledger().under(away.receipt()).getLast();
        var instead = List.<Fact>of(new StaffFact.LeaveTaken(away.from(), today.minusDays(1)));
        return new ChangeFact.Corrected(away.receipt(), new Noted(entry.date(), entry.late(), instead));
    }

    private static Card notAway(List<Absences.Away> all, LocalDate today) {
        var coming = all.stream().filter(away -> away.from().isAfter(today)).toList();
        if (coming.isEmpty()) {
            return Card.info("你今天没有请假，不用销假");
        }
        var buttons = coming.stream()
                .map(away -> Button.of("取消 %s".formatted(LeaveSpan.of(away)), "撤销 #" + away.receipt()))
                .toList();
        return Card.info("你今天没有请假；要取消后面的假吗？", new Element.Buttons(buttons));
    }
}
