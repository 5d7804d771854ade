package io.drumbeat.board;

import io.drumbeat.board.Standings.Until;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(35)
final class ShowBoard implements Command {
    /** Among fewer, to name the first is to name the last. */
    private static final int FEWEST = 3;

    private final BusinessDays days;
    private final Tally tally;

    ShowBoard(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("排行", "排行榜", "排名"), List.of("board"), "按各人自己的目标比，谁走在前面（只给你看）", "排行 本月")
                .being(Trait.LOOKS)
                .taking(Slot.PERIOD)
                .heard(Turn.ASKING, "谁第一、谁排第一、谁是第一、排第几、排第几名、第几名、排多少名、谁最高、谁领先");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var period = said.get(Slot.PERIOD).orElseGet(() -> Period.monthOf(today).called("本月"));
        if (period.from().isAfter(today)) {
            return Answer.of(request, Card.info("“%s”还没有开始".formatted(period.label())));
        }
        var until = Until.of(period, today);
        var worked = tally.asOf(today).calendar(known).countIn(period.from(), until.finished());
        if (worked == 0 && !period.to().isBefore(today)) {
            return Answer.of(request, early(period));
        }
        var lineup = known.people().on(period.nearest(today));
        var standings = new Standings(tally.asOf(period.nearest(today)), known);
        return Answer.of(request, card(lineup.get(request.who().id()), lineup, period, until, standings));
    }

    /** Whoever was to have signed nothing yet is neither ahead nor behind. */
    private static Card early(Period period) {
        return new Card(
                "排行 %s".formatted(period.label()),
                Card.Tone.INFO,
                List.of(
                        new Element.Text("“%s”还没有过完一个工作日，过完了再排。".formatted(period.label())),
                        Element.Buttons.of(Button.of("排行 上月", "排行 上月"), Button.of("进度", "进度"))));
    }

    private Card card(Person who, Lineup lineup, Period period, Until until, Standings standings) {
        var reps = peers(who, lineup);
        var all = standings.of(reps, period, until);
        var elements = new ArrayList<Element>();
        if (all.size() < FEWEST) {
            elements.add(new Element.Text("有目标的人不到 %d 位，不排名次。".formatted(FEWEST)));
        } else if (all.stream().allMatch(one -> one.done() <= 0)) {
            elements.add(new Element.Text("%s还没有人签单，先不排。".formatted(period.label())));
        } else {
            elements.add(new Element.Text("签单额 ÷ %s应签的，各人比的是自己的目标；只列前一半（共 %d 位）".formatted(by(until), all.size())));
            elements.add(new Element.Table(
                    List.of("名次", "同事", "完成"),
                    rows(all.subList(0, all.size() / 2).stream()
                            .filter(one -> one.done() > 0)
                            .toList())));
        }
        standings.of(who, period, until).ifPresent(own -> elements.add(own(own, standings, period, until)));
        elements.add(Element.Buttons.of(Button.of("进度", "进度"), Button.of("目标", "目标")));
        return new Card(
                "排行 %s，截至 %s".formatted(period.label(), ReceiptFields.day(until.counted())), Card.Tone.INFO, elements);
    }

    private static List<List<String>> rows(List<Standing> first) {
        var rows = new ArrayList<List<String>>();
        for (var standing : first) {
            rows.add(List.of(String.valueOf(rows.size() + 1), standing.person().name(), standing.percent() + "%"));
        }
        return rows;
    }

    private static Element own(Standing own, Standings standings, Period period, Until until) {
        var text = "你 %d%%：已签 %s，%s应签 %s"
                .formatted(own.percent(), Money.fen(own.done()), by(until), Money.yuan(own.due() / 100));
        return new Element.Text(text
                + standings
                        .ghost(own.person(), period, until)
                        .map(then -> "；上月同期的你 %d%%".formatted(then.percent()))
                        .orElse(""));
    }

    /** What is signed today counts; today's part is not asked for before the day is over. */
    private static String by(Until until) {
        return until.isOver() ? "到那天" : "到昨天";
    }

    /** A rep's own team; for others the reps whom they see. */
    private static List<Person> peers(Person who, Lineup lineup) {
        var team = who.team();
        return who.sells() && team != null
                ? lineup.membersOf(team).stream().filter(Person::sells).toList()
                : lineup.repsSeenBy(who);
    }
}
