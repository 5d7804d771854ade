package io.drumbeat.deal;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Answer;
import io.drumbeat.chat.Command;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Slot;
import io.drumbeat.chat.Telling;
import io.drumbeat.chat.Usage;
import io.drumbeat.chat.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(23)
final class MoveStage implements Command {
    private final BusinessDays days;

    MoveStage(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("推进", "阶段"), List.of("stage"), "把商机推进到一个阶段", "推进 华为 意向")
                .needing(Mention.SLOT, Stages.SLOT)
                .taking(Slot.DATE, Slot.NOTE, Slot.RECEIPT)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var told = new DealTold(said, request, known, Telling.of(said, request, days));
        var stage = said.the(Stages.SLOT);
        var customer = told.customerName();
        if (stage.kind() != Stage.Kind.OPEN) {
            var example =
                    stage.kind() == Stage.Kind.WON ? "签单 %s 50万".formatted(customer) : "丢单 %s 价格高".formatted(customer);
            return told.asking(Card.warn(
                    "到“%s”要说清楚%s".formatted(stage.name(), stage.kind() == Stage.Kind.WON ? "金额" : "原因"),
                    new Element.Text("例如：" + example)));
        }
        return told.withDeal(
                told.deals().openOf(told.customerId()),
                deal -> moved(told, deal, stage),
                () -> told.asking(Card.warn(
                        "%s没有进行中的商机".formatted(customer),
                        Element.Buttons.of(Element.Button.primary("开商机", "商机 " + customer)))));
    }

    private static Answer moved(DealTold told, Deal deal, Stage stage) {
        var stages = told.deals().stages();
        if (deal.stage().equals(stage.id())) {
            return told.asking(
                    Card.info("%s的商机 #%d 已经在“%s”了".formatted(told.customerName(), deal.number(), stage.name())));
        }
        told.fact(new Fact.StageMoved(told.customerId(), deal.id(), stage.id()))
                .field("阶段", stages.get(deal.stage()).name() + " → " + stage.name())
                .field("金额", deal.amount());
        stages.open().stream()
                .skip(stages.open().indexOf(stage) + 1L)
                .findFirst()
                .ifPresent(next -> told.button(
                        next.name(),
                        next.equals(stages.quoted())
                                ? "报价 " + told.customerName()
                                : "推进 %s %s".formatted(told.customerName(), next.name())));
        return told.wantingStep(deal.id()).recorded("推进");
    }
}
