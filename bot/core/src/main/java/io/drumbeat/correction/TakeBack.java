package io.drumbeat.correction;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Answer;
import io.drumbeat.chat.Command;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Slot;
import io.drumbeat.chat.Telling;
import io.drumbeat.chat.Usage;
import io.drumbeat.chat.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.progress.Measure;
import io.drumbeat.progress.Tally;
import io.drumbeat.recognition.Cheers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(60)
final class TakeBack implements Command {
    private final BusinessDays days;
    private final Tally tally;
    private final Cheers cheers;

    TakeBack(BusinessDays days, Tally tally, Cheers cheers) {
        this.days = days;
        this.tally = tally;
        this.cheers = cheers;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("撤销"), List.of("undo"), "撤销上一条，或指定编号的一条", "撤销 #12")
                .taking(Slot.RECEIPT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var asked = said.get(Slot.RECEIPT).or(() -> known.ledger().lastReceiptOf(who.id()));
        if (asked.isEmpty()) {
            return Answer.of(request, Card.info("你还没有可以撤销的记录"));
        }
        long receipt = asked.get();
        var entries = known.ledger().under(receipt);
        if (entries.isEmpty() || !known.people().maySee(who, entries.getFirst().person())) {
            return Answer.of(request, Card.warn("没有你的记录 #" + receipt, new Element.Text("“今天”能看到今天记下的编号。")));
        }
        if (known.ledger().isVoided(receipt)) {
            return Answer.of(request, Card.info("#%d 已经撤销过了，没有再动".formatted(receipt)));
        }
        if (entries.getLast().fact() instanceof Fact.Voided) {
            return Answer.of(request, Card.warn("#%d 是一次撤销，不能再撤销；请重新记一条".formatted(receipt)));
        }
        return takeBack(receipt, entries, said, request, known);
    }

    private Answer takeBack(long receipt, List<Entry> entries, Utterance said, Request request, Known known) {
        var fact = entries.getLast().fact();
        var customer = fact.customer();
        var name = customer == null ? "" : " " + known.the(Customers.class).nameOf(customer);
        var elements = new ArrayList<Element>();
        changes(entries.getLast(), known).forEach(line -> elements.add(new Element.Text(line)));
        var card = new Card("已撤销 #%d %s%s".formatted(receipt, kind(fact), name), Card.Tone.INFO, elements);
        var answer = Answer.of(request, card)
                .recording(Telling.of(said, request, days).noting(new Fact.Voided(receipt)));
        return switch (fact) {
            case Fact.DealWon won ->
                answer.editing(new Edit(
                        Cheers.topic(receipt),
                        Cheers.retracted(
                                known.people().get(entries.getLast().person()),
                                known.the(Customers.class).nameOf(won.customer()))));
            case Fact.KudosGiven(var _, var about, var _)
            when about != null -> answer.editing(new Edit(Cheers.topic(about), cheers.without(receipt, about, known)));
            default -> answer;
        };
    }

    /** What the week and the month lose, one line each. */
    private List<String> changes(Entry entry, Known known) {
        var lines = new ArrayList<String>();
        for (var measure : Measure.values()) {
            var lost = measure.of(entry.fact());
            if (lost != 0) {
                var period = measure.isMoney() ? Period.monthOf(entry.date()) : Period.weekOf(entry.date());
                var before = tally.done(measure, entry.person(), period, known);
                lines.add("%s%s %s → %s"
                        .formatted(period.label(), measure.label(), measure.show(before), measure.show(before - lost)));
            }
        }
        return lines;
    }

    private static String kind(Fact fact) {
        return switch (fact) {
            case Fact.ActivityLogged logged ->
                switch (logged.activity()) {
                    case VISIT -> "拜访";
                    case CALL -> "电话";
                    case DEMO -> "演示";
                    case FOLLOWUP -> "跟进";
                };
            case Fact.CustomerAdded _ -> "新客户";
            case Fact.LeadFound _ -> "线索";
            case Fact.DealOpened _ -> "商机";
            case Fact.QuoteGiven _ -> "报价";
            case Fact.StageMoved _ -> "推进";
            case Fact.DealWon _ -> "签单";
            case Fact.DealLost _ -> "丢单";
            case Fact.DealEstimated _ -> "预估";
            case Fact.DealSnoozed _ -> "暂缓";
            case Fact.CashCollected _ -> "回款";
            case Fact.RefundGiven _ -> "退款";
            case Fact.CustomerRated _ -> "评分";
            case Fact.KudosGiven _ -> "点赞";
            case Fact.LeaveTaken _ -> "请假";
            case Fact.Voided _ -> "撤销";
            case Fact.Corrected _ -> "更正";
        };
    }
}
