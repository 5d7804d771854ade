package io.drumbeat.pipeline;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Text;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.conversion.Patience;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.dealing.NextMoves;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.words.Turning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(35)
final class ShowStuck implements Command {
    private static final int SHOWN = 8;
    private final BusinessDays days;
    private final Tally tally;

    ShowStuck(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("卡住"), List.of("stuck"), "哪些商机在一个阶段停得太久", "卡住")
                .taking(Slot.PERSON, Narrowed.TEAM, Slot.PERIOD, Page.SLOT)
                .being(Trait.LOOKS)
                .heard(Turn.ANYWHERE, "商机卡住");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var wanted = Narrowed.of(said, request.who(), today, known);
        return Answer.of(request, wanted.refused().map(Card::warn).orElseGet(() -> card(said, wanted, today, known)));
    }

    private Card card(Utterance said, Narrowed wanted, LocalDate today, Known known) {
        var who = wanted.reader();
        var deals = known.the(Deals.class);
        var patience = new Patience(deals.all(), tally.calendar(known), today);
        var open = deals.all().stream()
                .filter(deals::isOpen)
                .filter(deal -> wanted.isOf(deal.ownerOn(today)) && wanted.isIn(deal.stageSince()))
                .sorted(Comparator.comparingLong(Deal::number))
                .toList();
        var stuck = open.stream()
                .filter(deal -> !deal.waitsOn(today) && patience.beyond(deal) > 0)
                .sorted(Comparator.comparingInt(patience::beyond).reversed().thenComparingLong(Deal::number))
                .toList();
        var page = Page.of(stuck, SHOWN, said);
        var elements = listed(page.items(), who, today, patience, known);
        Turning.into(elements, page, said, known);
        elements.addAll(waiting(open, today, known));
        elements.add(new Text(rule(stuck.isEmpty() ? open : stuck, patience, deals)));
        return stuck.isEmpty()
                ? new Card(title(wanted, "") + "没有卡住的商机", Card.Tone.GOOD, elements)
                : new Card(
                        "%s卡住的商机：%d 个%s"
                                .formatted(title(wanted, who.sells() ? "我" : "团队"), stuck.size(), page.behind()),
                        Card.Tone.WARN,
                        elements);
    }

    private static String title(Narrowed wanted, String everybody) {
        var person = wanted.person();
        var team = wanted.team();
        return (person != null ? person.name() : team != null ? team.name() : everybody)
                + (wanted.period() == null ? "" : " " + wanted.when().strip() + " 起");
    }

    private static List<Element> listed(List<Deal> stuck, Person who, LocalDate today, Patience patience, Known known) {
        var elements = new ArrayList<Element>();
        for (var deal : stuck) {
            elements.add(new Text(line(deal, who, today, patience, known)));
            elements.add(new Element.Buttons(buttons(deal, who, today, known)));
        }
        return elements;
    }

    private static String line(Deal deal, Person who, LocalDate today, Patience patience, Known known) {
        var amount = deal.amount();
        return "#%d %s · %s%s · 停了 %d 个工作日，超出 %d 个%s"
                .formatted(
                        deal.number(),
                        known.the(Customers.class).nameOf(deal.customer()),
                        known.the(Deals.class).stages().get(deal.stage()).name(),
                        amount == null ? "" : " " + amount,
                        patience.stayed(deal),
                        patience.beyond(deal),
                        who.sells() ? "" : " · " + owner(deal, today, known));
    }

    private static String owner(Deal deal, LocalDate today, Known known) {
        return known.people().withId(deal.ownerOn(today)).map(Person::name).orElse(deal.ownerOn(today));
    }

    /** Moving a deal makes it one's own, so a manager gets no button that takes it from the rep. */
    private static List<Button> buttons(Deal deal, Person who, LocalDate today, Known known) {
        var customer = known.the(Customers.class).nameOf(deal.customer());
        var stages = known.the(Deals.class).stages();
        var buttons = new ArrayList<Button>();
        if (deal.ownerOn(today).equals(who.id())) {
            var next = NextMoves.of(customer, deal, stages).getFirst();
            buttons.add(Button.primary("推进到" + next.label(), next.words()));
        }
        buttons.add(Button.of("等一等", "等 %s #%d".formatted(customer, deal.number())));
        return buttons;
    }

    private static List<Element> waiting(List<Deal> open, LocalDate today, Known known) {
        var lines = new ArrayList<String>();
        for (var deal : open) {
            var pause = deal.pause();
            if (pause != null && deal.waitsOn(today)) {
                lines.add("· #%d %s 到 %s（%s）"
                        .formatted(
                                deal.number(),
                                known.the(Customers.class).nameOf(deal.customer()),
                                ReceiptFields.day(pause.until()),
                                pause.reason()));
            }
        }
        return lines.isEmpty()
                ? List.of()
                : List.of(new Text("另有 %d 个在等：\n%s"
                        .formatted(
                                lines.size(),
                                String.join("\n", lines.stream().limit(SHOWN).toList()))));
    }

    private static String rule(List<Deal> about, Patience patience, Deals deals) {
        var lines = deals.stages().open().stream()
                .filter(stage -> about.stream().anyMatch(deal -> deal.stage().equals(stage.id())))
                .map(stage -> "\n· %s：%s".formatted(stage.name(), patience.limit(stage.id())))
                .toList();
        return "停得比这更久才算卡住" + (lines.isEmpty() ? "。" : "：" + String.join("", lines));
    }
}
