package io.drumbeat.signing;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsSigned;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.round.Round;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.signing.Settlement.Part;
import io.drumbeat.standing.Seen;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(38)
final class SignTargets implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SignTargets.class);
    private static final int YEAR = 12;
    private final BusinessDays days;
    private final SettledCards cards;
    private final Tally tally;

    SignTargets(BusinessDays days, SettledCards cards, Tally tally) {
        this.days = days;
        this.cards = cards;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("签发目标", "目标答复", "目标 答复"),
                        List.of("sign targets"),
                        SENTENCES.say("signHelp"),
                        SENTENCES.say("signExample"))
                .heard(Turn.ASKING, "谁还价了、谁答复了、谁还没答复、谁没答复、谁还没答复目标、谁没答复目标、谁还没答、还有谁没答、目标谁还没答复、谁接受了目标、谁接受了、还有谁没答复")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var named = Named.in(known.people().on(today), tally.indicators(known));
            var round = cards.own(TargetQuestion.among(Seen.without(said.text()), today, named), request, today, known);
            var settled = Settlement.of(round);
            var looked = SettledCards.seen(round, settled).isIn(said.text());
            if (said.confirmed() && looked && new Unsettled(round, settled, known).maySign()) {
                return signed(round, settled, today, request, known).editing(cards.redrawn(round, today));
            }
            var card = cards.card(round, today, known);
            var old = said.confirmed() && !Seen.without(said.text()).equals(said.text());
            return cards.shown(old ? card.below(SENTENCES.say("changedMeanwhile")) : card, round, today, request);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private Answer signed(Round round, Settlement settled, LocalDate today, Request request, Known known) {
        var total = settled.parts().stream().mapToLong(Part::value).sum();
        var answer = Answer.of(request, done(round, total))
                .recording(new Noted(
                        today, false, List.of(new TargetsSigned(round.number(), total, months(round, settled)))));
        var each = new ArrayList<Answer.Counted>();
        for (var part : settled.parts()) {
            each.add(new Answer.Counted(part.offer().person(), new Noted(today, false, goals(round, part, known))));
            answer = answer.also(told(round, part));
        }
        return answer.counting(each);
    }

    /** What all of them come to in each month, with what nobody has and the team still is to reach. */
    private static List<Long> months(Round round, Settlement settled) {
        var sums = Apportion.byWeights(
                settled.left(),
                IntStream.range(0, YEAR)
                        .mapToObj(month -> round.proposed().offers().stream()
                                .map(offer -> BigInteger.valueOf(offer.months().get(month)))
                                .reduce(BigInteger.ZERO, BigInteger::add))
                        .toList());
        for (var part : settled.parts()) {
            var months = months(part);
            for (var month = 0; month < months.length; month++) {
                sums[month] += months[month];
            }
        }
        return Arrays.stream(sums).boxed().toList();
    }

    private static long[] months(Part part) {
        return Apportion.byWeights(
                part.value(),
                part.offer().months().stream().map(BigInteger::valueOf).toList());
    }

    private static Card done(Round round, long total) {
        return Card.good(
                SENTENCES.say(
                        "signed",
                        Map.of(
                                "year", Integer.toString(round.proposed().year()),
                                "measure", round.measure().label(),
                                "total", round.measure().show(total),
                                "count", round.proposed().offers().size())),
                Element.Buttons.of(Button.of("目标", "目标 " + round.proposed().year())));
    }

    private List<Fact> goals(Round round, Part part, Known known) {
        var offer = part.offer();
        var months = months(part);
        // who said nothing asked for nothing
        var wanted = answered(round, part)
                ? SENTENCES.say("wants", Map.of("value", round.measure().show(part.wanted())))
                : SENTENCES.say("unanswered");
        var reason = SENTENCES.say(
                "agreed",
                Map.of(
                        "proposed", round.measure().show(offer.total()),
                        "wanted", wanted,
                        "value", round.measure().show(part.value()),
                        "why", SettledCards.why(round, part)));
        var goals = new ArrayList<Fact>();
        for (var month = 0; month < months.length; month++) {
            var of = YearMonth.of(round.proposed().year(), month + 1);
            var elsewhere = elsewhere(offer.person(), of, round, known);
            if (elsewhere.isPresent()) {
                var before = tally.monthly(offer.person(), of, known)
                        .getOrDefault(round.measure().id(), 0L);
                var value = months[month] + elsewhere.getAsLong();
                goals.add(new TargetAgreed(offer.person(), round.measure().id(), of.atDay(1), value, before, reason));
            }
        }
        return goals;
    }

    /** What stands for those of a month's days on which another leads them; empty where that is all of them. */
    private OptionalLong elsewhere(String person, YearMonth month, Round round, Known known) {
        var leader = known.people().get(round.leader());
        var days = tally.calendar(known).daysIn(month.atDay(1), month.atEndOfMonth());
        var others = days.stream()
                .filter(day -> !known.people().on(day).maySee(leader, person))
                .toList();
        return !days.isEmpty() && others.size() == days.size()
                ? OptionalLong.empty()
                : OptionalLong.of(others.stream()
                        .mapToLong(day -> tally.due(round.measure(), person, Period.day(day), known))
                        .sum());
    }

    private static boolean answered(Round round, Part part) {
        return round.answers().containsKey(part.offer().person());
    }

    private static Say told(Round round, Part part) {
        var wanted = answered(round, part)
                ? SENTENCES.say("youWant", Map.of("value", round.measure().show(part.wanted())))
                : SENTENCES.say("youUnanswered");
        var card = Card.good(
                SENTENCES.say(
                        "yours",
                        Map.of(
                                "year", Integer.toString(round.proposed().year()),
                                "measure", round.measure().label(),
                                "value", round.measure().show(part.value()))),
                new Element.Text(SENTENCES.say(
                        "yoursWhy",
                        Map.of(
                                "proposed",
                                round.measure().show(part.offer().total()),
                                "wanted",
                                wanted,
                                "why",
                                SettledCards.why(round, part)))),
                Element.Buttons.of(
                        Button.of("目标", "目标 " + round.proposed().year()),
                        Button.of(SENTENCES.say("why"), "为什么我的目标 " + round.said())));
        return Say.about(
                "goal-round/" + round.number(), new Chat.Direct(part.offer().person()), Say.Kind.REMINDER, card);
    }
}
