package io.drumbeat.scorecard;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.declared.DeclaredMeasures;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.quota.Stay;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.severally.Severally;
import io.drumbeat.span.Span;
import io.drumbeat.together.Together;
import io.drumbeat.whom.Whom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(35)
final class ShowScorecard implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowScorecard.class);
    private final BusinessDays days;
    private final Tally tally;
    private final InForce<DeclaredMeasures> declared;
    private final InForce<Scorecards> cards;

    ShowScorecard(
            BusinessDays days,
            Tally tally,
            ObjectProvider<InForce<DeclaredMeasures>> declared,
            ObjectProvider<InForce<Scorecards>> cards) {
        this.days = days;
        this.tally = tally;
        this.declared = declared.getIfAvailable(() -> InForce.always(DeclaredMeasures.usual()));
        this.cards = cards.getIfAvailable(() -> InForce.always(Scorecards.usual()));
    }

    private record Ask(Whom whom, Period period, Lineup lineup, LocalDate today, Known known) {
        Person whose() {
            return Objects.requireNonNull(whom.one());
        }
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("计分卡", "考核", "我的得分"),
                        List.of("scorecard"),
                        SENTENCES.say("help"),
                        SENTENCES.say("example"))
                .being(Trait.LOOKS)
                .being(Trait.READS_THE_REST)
                .taking(Slot.PERSON, Slot.PERIOD, Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var lineup = known.people().on(today);
            return Answer.of(
                    request,
                    Severally.of(
                            TargetQuestion.all(said, today, Named.in(lineup)),
                            question -> "计分卡 " + question.said(),
                            question -> card(question, said.text(), request.who(), today, known)));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private Card card(TargetQuestion question, String line, Person who, LocalDate today, Known known) {
        var lineup = known.people().on(today);
        var whom = Whom.of(question, line, SENTENCES.say("name"), who, lineup);
        var period = Objects.requireNonNullElseGet(question.period(), () -> Period.monthOf(today));
        if (period.from().isAfter(today)) {
            throw new Refused(SENTENCES.say("notBegun", Map.of("period", period.label())));
        }
        var ask = new Ask(whom, period, lineup, today, known);
        return whom.sells() ? one(ask) : team(ask);
    }

    private Scoring scoring(Ask ask) {
        var most = cards.on(ask.today(), ask.known()).most();
        return new Scoring(declared.on(ask.today(), ask.known()), tally, most, ask.today(), ask.known());
    }

    private Scoring.Score score(Person person, Ask ask) {
        var card = cards.on(ask.today(), ask.known())
                .of(person, newcomer(person, ask) > 0)
                .orElseThrow(() -> new Refused(SENTENCES.say("noCard", Map.of("name", person.name()))));
        return scoring(ask).of(card, person, ask.period());
    }

    /** Which of their first months the time that is looked at ends in; 0 where they are no longer new. */
    private int newcomer(Person person, Ask ask) {
        var last = ask.period().to().isBefore(ask.today()) ? ask.period().to() : ask.today();
        // who only joins begins as somebody new
        return tally.owing().newcomer(person.id(), person.employment().nearest(last), ask.known());
    }

    private Card one(Ask ask) {
        var score = score(ask.whose(), ask);
        var rows = new ArrayList<List<String>>();
        for (var line : score.lines()) {
            var attained = line.attained();
            rows.add(List.of(
                    line.item().kind().label,
                    line.label(),
                    percent(line.item().weight()),
                    line.done().isEmpty() ? SENTENCES.say("none") : line.done(),
                    line.target().isEmpty() ? SENTENCES.say("none") : line.target(),
                    attained == null ? SENTENCES.say("neutral") : counted(attained, ask)));
        }
        var columns = List.of(
                SENTENCES.say("kind"),
                SENTENCES.say("measure"),
                SENTENCES.say("weight"),
                SENTENCES.say("done"),
                SENTENCES.say("target"),
                SENTENCES.say("attained"));
        return Card.info(
                title(ask, points(score)),
                new Element.Table(columns, rows),
                new Element.Text(missing(score) + first(ask)),
                new Element.Text(track(ask)),
                leadingOn(ask, true));
    }

    private String first(Ask ask) {
        var month = newcomer(ask.whose(), ask);
        return month == 0 ? "" : "\n" + SENTENCES.say("newcomer", Map.of("month", month));
    }

    private static String title(Ask ask, String points) {
        return SENTENCES.say(
                "title",
                Map.of("name", ask.whom().name(), "period", ask.period().label(), "points", points));
    }

    private static String points(Scoring.Score score) {
        var points = score.points();
        return points == null ? SENTENCES.say("none") : points.toPlainString();
    }

    private static String missing(Scoring.Score score) {
        var missing = labels(score, line -> line.attained() == null && !line.ownWord());
        var own = labels(score, Scoring.Line::ownWord);
        var told = new ArrayList<String>();
        if (!missing.isEmpty()) {
            told.add(SENTENCES.say("missing", Map.of("missing", missing)));
        }
        if (!own.isEmpty()) {
            told.add(SENTENCES.say("ownWord", Map.of("own", own)));
        }
        return told.isEmpty() ? SENTENCES.say("whole") : String.join("\n", told);
    }

    private static String labels(Scoring.Score score, Predicate<Scoring.Line> which) {
        return score.lines().stream().filter(which).map(Scoring.Line::label).collect(Collectors.joining("、"));
    }

    /** What the team is to reach stands beside one's points, and is no part of them. */
    private String track(Ask ask) {
        var team = new Together(
                tally,
                ask.whom().one() == null
                        ? ask.whom().stays(ask.period(), ask.known())
                        : Stay.with(ask.whose(), ask.period(), ask.known().people()),
                ask.known());
        var done = team.done(Measure.REVENUE, ask.period());
        var due = team.due(Measure.REVENUE, ask.period());
        return SENTENCES.say(
                "track",
                Map.of(
                        "done", Measure.REVENUE.show(done),
                        "due", Measure.REVENUE.about(due),
                        "share",
                                due == 0
                                        ? SENTENCES.say("none")
                                        : percent(BigDecimal.valueOf(done)
                                                .divide(BigDecimal.valueOf(due), 4, RoundingMode.DOWN))));
    }

    private Card team(Ask ask) {
        var rows = new ArrayList<List<String>>();
        for (var id : ask.whom().people()) {
            var person = ask.lineup().get(id);
            var score = score(person, ask);
            rows.add(List.of(person.name(), points(score), missing(score)));
        }
        return Card.info(
                title(ask, SENTENCES.say("team")),
                new Element.Text(track(ask)),
                new Element.Table(
                        List.of(SENTENCES.say("person"), SENTENCES.say("score"), SENTENCES.say("remark")), rows),
                leadingOn(ask, false));
    }

    /** They act on whom the card is about. */
    private static Element leadingOn(Ask ask, boolean one) {
        var about = ask.whom().about();
        var buttons = new ArrayList<>(
                List.of(Button.of(SENTENCES.say("targets"), "目标" + about + " " + Span.said(ask.period()))));
        if (one) {
            buttons.add(Button.of(
                    SENTENCES.say("why"),
                    (about.isEmpty() ? "为什么我的目标" : "目标怎么来的") + about + " " + Span.said(ask.period())));
        }
        return new Element.Buttons(buttons);
    }

    /** As other cards have it, and as how much it counts where that is less. */
    private String counted(BigDecimal attained, Ask ask) {
        var most = cards.on(ask.today(), ask.known()).most();
        return attained.compareTo(most) <= 0
                ? percent(attained)
                : SENTENCES.say("capped", Map.of("share", percent(attained), "most", percent(most)));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.DOWN).toPlainString() + "%";
    }
}
