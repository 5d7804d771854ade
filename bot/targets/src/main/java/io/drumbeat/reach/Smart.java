package io.drumbeat.reach;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.quota.Stay;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.together.Together;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** What makes a month's target a good one: what exactly, by what it is counted, whether it can be reached, for what, until when. */
@Component
public final class Smart {
    private static final Sentences SENTENCES = Sentences.beside(Smart.class);
    private final Chances chances;
    private final Tally tally;

    Smart(Chances chances, Tally tally) {
        this.chances = chances;
        this.tally = tally;
    }

    /** What a month is to come to. */
    public record Goal(Indicator measure, YearMonth month, Heights heights) {}

    /** Of one person's month that is not over. */
    public Element of(Person person, Goal goal, LocalDate today, Known known) {
        var measure = goal.measure();
        var heights = goal.heights();
        var period = Period.of(goal.month());
        var due = heights.target();
        var fields = new ArrayList<Field>();
        fields.add(new Field(SENTENCES.say("specific"), person.name() + " " + period.label() + " " + measure.label()));
        fields.add(
                new Field(SENTENCES.say("measurable"), SENTENCES.say("counted", Map.of("value", measure.about(due)))));
        var begun = !period.from().isAfter(today);
        fields.add(new Field(
                SENTENCES.say("attainable"),
                begun ? SENTENCES.say("running") : Chances.words(chances.of(measure, person.id(), due, today, known))));
        fields.add(new Field(SENTENCES.say("relevant"), relevant(measure, person, period, known)));
        fields.add(new Field(SENTENCES.say("timely"), timely(person, period, today, known)));
        if (measure.addsUp() && !measure.isLowerBetter()) {
            var levels = begun
                    ? levels(measure, heights, _ -> Optional.empty())
                    : levels(measure, heights, value -> chances.of(measure, person.id(), value, today, known));
            fields.add(new Field(SENTENCES.say("level"), levels));
        }
        return new Element.Fields(fields);
    }

    /** What is to be reached, what one stretches for and what would be a feat. */
    public record Heights(long target, long stretch, long feat) {
        /** Of a figure by itself, which is no part of a year. */
        public static Heights of(long target) {
            return new Heights(target, Level.STRETCH.of(target), Level.FEAT.of(target));
        }
    }

    /** What is to be reached, what one stretches for and what would be a feat, each with how likely it is. */
    public String levels(Indicator measure, String person, long target, LocalDate today, Known known) {
        return levels(measure, Heights.of(target), value -> chances.of(measure, person, value, today, known));
    }

    /** The same of a span that nobody's months can be held against. */
    public static Element levels(Indicator measure, Heights heights) {
        return new Element.Text(SENTENCES.say("level") + " " + levels(measure, heights, _ -> Optional.empty()));
    }

    private static String levels(Indicator measure, Heights heights, LongFunction<Optional<Chance>> chance) {
        var target = heights.target();
        var stretch = heights.stretch();
        var feat = heights.feat();
        return String.join(
                " · ",
                level(SENTENCES.say("target"), measure, target, chance.apply(target)),
                level(SENTENCES.say("stretch"), measure, stretch, chance.apply(stretch)),
                level(SENTENCES.say("feat"), measure, feat, chance.apply(feat)));
    }

    private static String level(String name, Indicator measure, long value, Optional<Chance> chance) {
        return name
                + " "
                + measure.about(value)
                + chance.map(one -> "（%d%%）".formatted(one.percent())).orElse("");
    }

    private String relevant(Indicator measure, Person person, Period period, Known known) {
        var team = person.team();
        var lineup = known.people().on(period.from());
        var stays = team == null ? List.<Stay>of() : Stay.inTeam(team, period, known.people());
        var whole = new Together(tally, stays, known).due(measure, period);
        var own = tally.due(measure, person.id(), period, known);
        return whole <= 0 || !measure.addsUp()
                ? SENTENCES.say("own")
                : SENTENCES.say(
                        "share",
                        Map.of(
                                "team",
                                        lineup.teams().stream()
                                                .filter(one -> one.id().equals(team))
                                                .findFirst()
                                                .map(one -> one.name())
                                                .orElse(String.valueOf(team)),
                                "percent",
                                        BigDecimal.valueOf(own * 100)
                                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                                .toPlainString()));
    }

    private String timely(Person person, Period period, LocalDate today, Known known) {
        var from = today.isBefore(period.from()) ? period.from() : today;
        return SENTENCES.say(
                "until",
                Map.of(
                        "day",
                        period.to().toString(),
                        "days",
                        tally.worked(person.id(), new Period("", from, period.to()), known)));
    }
}
