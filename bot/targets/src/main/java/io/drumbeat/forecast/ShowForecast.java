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
import io.drumbeat.reach.OwnRates;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.severally.Severally;
import io.drumbeat.together.Together;
import io.drumbeat.valuation.OpenWorth;
import io.drumbeat.whom.Whom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
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

    /** Whose outlook it is, for which time. */
    private record Aim(Whom whom, Period period, LocalDate today, Lineup lineup) {
        /** Those whose rates one's own lean on. */
        List<String> beside(String person) {
            return whom.sells() ? whom.beside() : Whom.teamOf(lineup.get(person), lineup);
        }

        <T> List<T> each(BiFunction<List<String>, List<String>, T> outlook) {
            return whom.people().stream()
                    .map(person -> outlook.apply(List.of(person), beside(person)))
                    .toList();
        }
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("预测"), List.of("forecast"), SENTENCES.say("help"), SENTENCES.say("example"))
                .being(Trait.LOOKS)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.READS_THE_REST)
                .taking(Slot.PERSON, Slot.PERIOD, Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var lineup = known.people().on(today);
            var questions = TargetQuestion.all(said, today, Named.in(lineup, tally.indicators(known)));
            return Answer.of(
                    request,
                    Severally.of(
                            questions,
                            question -> "预测 " + question.said(),
                            question -> card(question, said.text(), request.who(), today, known)));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private Card card(TargetQuestion question, String line, Person who, LocalDate today, Known known) {
        var lineup = known.people().on(today);
        var whom = Whom.of(question, line, SENTENCES.say("name"), who, lineup);
        var period = Objects.requireNonNullElseGet(question.period(), () -> Period.monthOf(today));
        if (period.to().isBefore(today)) {
            throw new Refused(SENTENCES.say("over", Map.of("period", period.label())));
        }
        return card(new Aim(whom, period, today, lineup), question.measure(), known);
    }

    private Card card(Aim aim, @Nullable Indicator measure, Known known) {
        var whose = SENTENCES.say(
                "whose",
                Map.of("name", aim.whom().name(), "period", aim.period().label()));
        if (measure == Measure.COLLECTED) {
            var each = aim.each((own, team) -> CashOutlook.of(own, team, aim.period(), aim.today(), known));
            var outlook = aim.whom().sells() ? each.getFirst() : CashOutlook.together(each);
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
        var year = lastYear(aim.today());
        var team = owned(aim.whom().beside(), aim.today(), deals);
        var odds = aim.whom().sells()
                ? Odds.of(owned(aim.whom().people(), aim.today(), deals), team, stages, year)
                : Odds.of(team, stages, year);
        var worth = new OpenWorth(known);
        var outlook = Outlook.together(aim.each((own, beside) -> outlook(own, beside, aim, deals, worth)));
        var done = done(Measure.REVENUE, aim, known);
        var due = due(Measure.REVENUE, aim, known);
        var quoted = stages.quoted();
        var present = outlook.counted().keySet().stream()
                .filter(deal -> stages.indexOf(deal.stage()) >= stages.indexOf(quoted.id()))
                .count();
        var coverage = Coverage.of(
                due - done,
                price(aim, known),
                odds.won(quoted.id()),
                present,
                Coverage.by(team, stages, aim.period().to(), tally.calendar(known)));
        var card = new ForecastCards(
                        whose, done, due, odds, outlook, !aim.whom().sells())
                .card(coverage, aim.whom().about(), aim.today());
        return worth.uncounted(outlook.unknown()).map(card::ending).orElse(card);
    }

    private static Outlook outlook(List<String> own, List<String> beside, Aim aim, Deals deals, OpenWorth worth) {
        var stages = deals.stages();
        var theirs = owned(own, aim.today(), deals);
        var others = owned(beside, aim.today(), deals);
        return Outlook.of(
                theirs.stream().filter(deals::isOpen).toList(),
                Odds.of(theirs, others, stages, lastYear(aim.today())),
                aim.period(),
                UsualClose.of(others, stages, aim.today())::of,
                worth);
    }

    private static Period lastYear(LocalDate today) {
        return new Period("", today.minusYears(1).plusDays(1), today);
    }

    private static BigDecimal price(Aim aim, Known known) {
        return OwnRates.of(aim.whom().people(), aim.whom().beside(), aim.today(), known)
                .price()
                .orElse(BigDecimal.ZERO);
    }

    private long done(Indicator measure, Aim aim, Known known) {
        return together(aim, known).done(measure, aim.period());
    }

    private long due(Indicator measure, Aim aim, Known known) {
        return together(aim, known).due(measure, aim.period());
    }

    private Together together(Aim aim, Known known) {
        return new Together(tally, aim.whom().stays(aim.period(), known), known);
    }

    private static List<Deal> owned(Collection<String> people, LocalDate day, Deals deals) {
        return people.stream()
                .flatMap(person -> deals.ownedBy(person, day).stream())
                .toList();
    }
}
