package io.drumbeat.forecast;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Refused;
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
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.quota.Stay;
import io.drumbeat.reach.OwnRates;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.together.Together;
import io.drumbeat.valuation.OpenWorth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(39)
final class ShowForecast implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowForecast.class);
    private final BusinessDays days;
    private final Tally tally;

    ShowForecast(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    /** Whose outlook it is, beside which team, for which time. */
    private record Aim(
            Person person, boolean isOwn, List<String> own, List<String> team, Period period, LocalDate today) {
        String about() {
            return isOwn ? "" : " " + person.name();
        }
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("预测"), List.of("forecast"), SENTENCES.say("help"), SENTENCES.say("example"))
                .being(Trait.LOOKS)
                .being(Trait.LOOKS_AHEAD)
                .taking(Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var lineup = known.people().on(today);
            var question = TargetQuestion.read(
                    said.get(Slot.REST).orElse(""),
                    said.usage().looks(),
                    today,
                    Named.in(lineup, tally.indicators(known)));
            var asked = Objects.requireNonNullElse(question.person(), request.who());
            var person = lineup.get(asked.id());
            if (!lineup.maySee(request.who(), person.id())) {
                throw new Refused(SENTENCES.say("notYours", Map.of("name", person.name())));
            }
            var period = Objects.requireNonNullElseGet(question.period(), () -> Period.monthOf(today));
            if (period.to().isBefore(today)) {
                throw new Refused(SENTENCES.say("over", Map.of("period", period.label())));
            }
            var team = team(person, lineup);
            var own = person.sells() ? List.of(person.id()) : team;
            var aim = new Aim(person, person.is(request.who()), own, team, period, today);
            return Answer.of(request, card(aim, question.measure(), known));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private static List<String> team(Person person, Lineup lineup) {
        var team = person.team();
        var members = person.sells() && team != null ? lineup.membersOf(team) : lineup.repsSeenBy(person);
        return members.stream().filter(Person::sells).map(Person::id).toList();
    }

    private Card card(Aim aim, @Nullable Indicator measure, Known known) {
        var whose = SENTENCES.say(
                "whose",
                Map.of("name", aim.person().name(), "period", aim.period().label()));
        if (measure == Measure.COLLECTED) {
            var outlook = CashOutlook.of(aim.own(), aim.team(), aim.period(), aim.today(), known);
            return CashForecastCard.of(whose, done(measure, aim, known), due(measure, aim, known), outlook);
        }
        if (measure != null && measure != Measure.REVENUE) {
            throw new Refused(SENTENCES.say("onlyMoney", Map.of("measure", measure.label())));
        }
        return signed(whose, aim, known);
    }

    private Card signed(String whose, Aim aim, Known known) {
        var deals = known.the(Deals.class);
        var stages = deals.stages();
        var own = owned(aim.own(), aim.today(), deals);
        var team = owned(aim.team(), aim.today(), deals);
        var year = new Period("", aim.today().minusYears(1).plusDays(1), aim.today());
        var odds = Odds.of(own, team, stages, year);
        var close = UsualClose.of(team, stages, aim.today());
        var worth = new OpenWorth(known);
        var outlook = Outlook.of(own.stream().filter(deals::isOpen).toList(), odds, aim.period(), close::of, worth);
        var done = done(Measure.REVENUE, aim, known);
        var due = due(Measure.REVENUE, aim, known);
        var quoted = stages.quoted();
        var present = outlook.counted().keySet().stream()
                .filter(deal -> stages.indexOf(deal.stage()) >= stages.indexOf(quoted.id()))
                .count();
        var coverage = Coverage.of(
                due - done,
                OwnRates.of(aim.own(), aim.team(), aim.today(), known).price().orElse(BigDecimal.ZERO),
                odds.won(quoted.id()),
                present,
                Coverage.by(team, stages, aim.period().to(), tally.calendar(known)));
        var card = new ForecastCards(whose, done, due, odds, outlook).card(coverage, aim.about(), aim.today());
        return worth.uncounted(outlook.unknown()).map(card::ending).orElse(card);
    }

    private long done(Indicator measure, Aim aim, Known known) {
        return together(aim, known).done(measure, aim.period());
    }

    private long due(Indicator measure, Aim aim, Known known) {
        return together(aim, known).due(measure, aim.period());
    }

    private Together together(Aim aim, Known known) {
        var stays = aim.person().sells()
                ? List.of(new Stay(aim.person(), aim.period()))
                : Stay.ledBy(aim.person(), aim.period(), known.people());
        return new Together(tally, stays, known);
    }

    private static List<Deal> owned(Collection<String> people, LocalDate day, Deals deals) {
        return people.stream()
                .flatMap(person -> deals.ownedBy(person, day).stream())
                .toList();
    }
}
