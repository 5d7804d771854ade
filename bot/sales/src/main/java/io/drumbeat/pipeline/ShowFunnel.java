package io.drumbeat.pipeline;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.page.Narrowed;
import io.drumbeat.people.Person;
import io.drumbeat.stage.Stages;
import io.drumbeat.valuation.OpenWorth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(32)
final class ShowFunnel implements Command {
    private static final int WINDOW = 90;
    private final BusinessDays days;

    ShowFunnel(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("漏斗"), List.of("funnel"), "进行中的商机都在哪一步，往前走的有多少", "漏斗")
                .taking(Slot.PERSON, Narrowed.TEAM, Slot.PERIOD)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var deals = known.the(Deals.class);
        var today = days.of(request.at(), request.who().zone());
        var wanted = Narrowed.of(said, request.who(), today, known);
        if (wanted.refused().isPresent()) {
            return Answer.of(request, Card.warn(wanted.refused().get()));
        }
        var theirs = deals.all().stream()
                .filter(deal -> wanted.isOf(deal.ownerOn(today)))
                .toList();
        var open = theirs.stream()
                .filter(deal -> deals.isOpen(deal) && wanted.isIn(deal.openedOn()))
                .toList();
        if (open.isEmpty()) {
            return Answer.of(request, Card.info("还没有进行中的商机", Element.Buttons.of(Element.Button.primary("开商机", "商机"))));
        }
        var period = wanted.period();
        var window =
                period != null ? period : new Period("近 %d 天".formatted(WINDOW), today.minusDays(WINDOW - 1L), today);
        var whose = wanted.whose() + (period == null ? "" : period.label() + "开的商机");
        var steps = FunnelSteps.of(theirs, deals.stages(), window);
        var came = new Came(steps, team(wanted, request.who(), window, today, known));
        return Answer.of(request, card(whose, open, window, came, known).and(leadingOn(wanted)));
    }

    /** The funnel of the team that one person is in; null where several are looked at, or somebody alone. */
    private static @Nullable FunnelSteps team(
            Narrowed wanted, Person who, Period window, LocalDate today, Known known) {
        var one = wanted.person() != null ? wanted.person() : who;
        var team = one.team();
        if (!one.sells() || team == null || wanted.team() != null) {
            return null;
        }
        var deals = known.the(Deals.class);
        var ids = known.people().on(today).membersOf(team).stream()
                .map(Person::id)
                .toList();
        var theirs = deals.all().stream()
                .filter(deal -> ids.contains(deal.ownerOn(today)))
                .toList();
        return ids.size() < 2 ? null : FunnelSteps.of(theirs, deals.stages(), window);
    }

    /** They act on whom the funnel is of; a forecast and a list of customers are of a person and not of a team. */
    private static Element leadingOn(Narrowed wanted) {
        var person = wanted.person();
        var team = wanted.team();
        if (team != null && person == null) {
            return Element.Buttons.of(Element.Button.of("看卡住的", "卡住 " + team.name()));
        }
        var about = person == null ? "" : " %s@%s".formatted(person.name(), person.id());
        return Element.Buttons.of(
                Element.Button.of("看卡住的", "卡住" + about),
                Element.Button.of("客户", "客户名单" + about),
                Element.Button.of("预测", "预测" + about));
    }

    /**
     * How far those that were opened in the window came, of which picture and words speak alike.
     *
     * @param team the same of the team that somebody is in; null where it is no single person's
     */
    private record Came(FunnelSteps own, @Nullable FunnelSteps team) {}

    private static Card card(String whose, List<Deal> open, Period window, Came came, Known known) {
        var stages = known.the(Deals.class).stages();
        var worth = new OpenWorth(known);
        var card = Card.info(
                "%s漏斗：%d 个商机".formatted(whose, open.size()),
                new Element.Chart(
                        Element.Chart.Shape.FUNNEL,
                        "%s开的商机走到过哪一步（个）".formatted(window.label()),
                        List.of(new Element.Series("商机", came.own().points()))),
                new Element.Table(List.of("阶段", "个数", "金额"), byStage(open, stages, worth)),
                new Element.Text("%s开的商机，每一步往前走了几个：\n· %s"
                        .formatted(
                                window.label(), String.join("\n· ", came.own().lines(came.team())))));
        return worth.uncounted(open)
                .map(left -> card.and(new Element.Text(left)))
                .orElse(card);
    }

    private static List<List<String>> byStage(List<Deal> open, Stages stages, OpenWorth worth) {
        var rows = new ArrayList<List<String>>();
        for (var stage : stages.open()) {
            var here = open.stream()
                    .filter(deal -> stages.indexOf(deal.stage()) == stages.indexOf(stage.id()))
                    .toList();
            var amount = here.stream().flatMap(deal -> worth.of(deal).stream()).reduce(Money.ZERO, Money::plus);
            rows.add(List.of(stage.name(), Integer.toString(here.size()), amount.brief()));
        }
        return rows;
    }
}
