package io.drumbeat.dealing;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.util.ArrayList;
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
                .taking(
                        Slot.DATE,
                        Slot.CONTACT,
                        Slot.NOTE,
                        Slot.NEXT,
                        Slot.RECEIPT,
                        StageNeeds.WORTH,
                        StageNeeds.CLOSES)
                .onlyFor(Role.REP, Role.MANAGER)
                .telling(Deed.MOVE)
                .heard(Turn.BEHIND_CUSTOMER, "进入")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var told = new DealTold(said, request, known, telling);
        var stage = said.the(Stages.SLOT);
        var customer = told.customerName();
        if (stage.kind() != Stage.Kind.OPEN) {
            return over(told, stage);
        }
        var deals = told.deals();
        var all = deals.of(told.customerId());
        return told.withDeal(
                said.has(Slot.RECEIPT) ? all : deals.openOf(told.customerId()),
                deal -> moved(told, deal, stage, said, telling),
                () -> told.asking(all.isEmpty() ? none(customer) : closed(customer, all, stage, deals)));
    }

    /** What decides about pay is asked first, with what is known of it filled in. */
    private static Answer over(DealTold told, Stage stage) {
        var open = told.deals().openOf(told.customerId());
        var one = open.size() == 1 ? open.getFirst() : null;
        if (stage.kind() == Stage.Kind.WON) {
            return told.asking(OutcomeForms.signed(told.customerName(), one));
        }
        return told.asking(OutcomeForms.lost(told.customerName(), one, stage));
    }

    private static Answer moved(DealTold told, Deal deal, Stage stage, Utterance said, Telling telling) {
        var deals = told.deals();
        var name = told.customerName();
        if (deals.isWon(deal)) {
            return told.asking(won(name, deal));
        }
        if (deal.stage().equals(stage.id())) {
            return told.asking(Card.info("%s的商机 #%d 已经在“%s”了".formatted(name, deal.number(), stage.name())));
        }
        var needs = StageNeeds.in(said, telling.today());
        var words = "推进 %s %s #%d".formatted(name, stage.name(), deal.number());
        var question = needs.question(stage, deal.amount(), deal.expectedClose(), StageNeeds.again(words, said));
        if (question.isPresent()) {
            return told.asking(question.get());
        }
        told.estimating(needs, deal.id());
        told.fact(new DealFact.StageMoved(
                        told.customerId(), deal.id(), stage.id(), told.contact(), told.note(), told.next()))
                .field("阶段", deals.stages().get(deal.stage()).name() + " → " + stage.name())
                .field("金额", needs.amountOr(told.own(deal.amount())));
        if (!deals.isOpen(deal)) {
            told.own("重新打开了丢掉的商机 #%d（当时的原因：%s）".formatted(deal.number(), deal.lostReason()));
        }
        return told.wantingStep(deal.id())
                .nextMoves(deal.number(), stage.id(), needs.amountOr(deal.amount()))
                .recorded("推进");
    }

    private static Card none(String customer) {
        return Card.warn("%s没有进行中的商机".formatted(customer), Element.Buttons.of(Button.primary("开商机", "商机 " + customer)));
    }

    private static Card won(String customer, Deal deal) {
        var undo = "撤销 #" + deal.history().getLast().receipt();
        return Card.warn(
                "%s的商机 #%d 已经成交；要再推进，先撤销签单".formatted(customer, deal.number()),
                new Element.Text("例如：" + undo),
                Element.Buttons.of(
                        Button.of("重开", "重开 %s #%d".formatted(customer, deal.number())), Button.danger("撤销签单", undo)));
    }

    /** Nothing is open: what was lost is opened again only by naming it, what was won not at all. */
    private static Card closed(String customer, List<Deal> all, Stage stage, Deals deals) {
        var lost = all.stream().filter(deal -> !deals.isWon(deal)).toList();
        if (lost.isEmpty()) {
            return won(customer, all.getLast());
        }
        var buttons = new ArrayList<Button>();
        for (var deal : lost) {
            buttons.add(Button.of(
                    "重新打开 #%d（%s）".formatted(deal.number(), deal.lostReason()),
                    "推进 %s %s #%d".formatted(customer, stage.name(), deal.number())));
        }
        buttons.add(Button.of("开商机", "商机 " + customer));
        return Card.warn("%s没有进行中的商机；要重新打开丢掉的吗？".formatted(customer), new Element.Buttons(buttons));
    }
}
