package io.drumbeat.payout;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
final class ShowPayout implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowPayout.class);

    private final BusinessDays days;
    private final PayCards cards;
    private final PayTableCard table;
    private final Calculator calculator;

    ShowPayout(BusinessDays days, PayCards cards, PayTableCard table, Calculator calculator) {
        this.days = days;
        this.table = table;
        this.calculator = calculator;
        this.cards = cards;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("提成"), List.of("payout"), "这个月能拿多少，怎么算的（只有你能看到）", "提成")
                .being(Trait.LOOKS)
                .taking(Slot.PERIOD, Slot.PERSON, Narrowed.TEAM, Page.SLOT)
                .heard(Turn.ASKING, "发薪、发薪预告、提成预告、能拿多少、能拿多少钱、拿多少、拿多少钱、能拿多少提成、挣了多少、挣了多少钱、赚了多少");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var person = said.get(Slot.PERSON).orElse(who);
        if (!who.maySeePayOf(person.id())) {
            return Answer.of(request, Card.warn("%s 的提成只有本人、财务和管理员能看".formatted(person.name())));
        }
        var team = said.get(Narrowed.TEAM);
        if (team.isPresent() && !who.role().seesEverybody()) {
            return Answer.of(
                    request,
                    Card.warn(SENTENCES.say("notYours", Map.of("who", team.get().name()))));
        }
        var today = days.of(request.at(), person.zone());
        if (who.role().seesEverybody()
                && !said.has(Slot.PERSON)
                && (team.isPresent() || !calculator.pays(who, today, known))) {
            return table.answer(said, request, known);
        }
        return calculator.pays(person, today, known)
                ? of(person, said, today, request, known)
                : Answer.of(request, Card.info("%s 没有提成方案".formatted(person.name())));
    }

    private Answer of(Person person, Utterance said, LocalDate today, Request request, Known known) {
        var months = said.get(Slot.PERIOD).map(span -> MonthsCard.of(span, today));
        if (months.isPresent() && !months.get().isNone()) {
            return Answer.privately(request, several(months.get(), person, known));
        }
        var month =
                said.get(Slot.PERIOD).map(span -> MonthsCard.month(span, today)).orElse(YearMonth.from(today));
        if (month.atDay(1).isAfter(today)) {
            var label = Period.of(month).label();
            return Answer.of(request, Card.info(SENTENCES.say("notYet", Map.of("month", label))));
        }
        var end = month.atEndOfMonth();
        return Answer.privately(request, cards.preview(person, month, end.isBefore(today) ? end : today, known));
    }

    private PrivateCard several(MonthsCard months, Person person, Known known) {
        var name = person.name();
        var card = months.card(
                name,
                "提成 " + name,
                (month, asOf) -> List.of(
                        calculator.statement(person.id(), month, asOf, known).money()));
        return new PrivateCard(card, person.id());
    }
}
