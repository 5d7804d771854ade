package io.drumbeat.ask;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.quota.Stay;
import io.drumbeat.reach.Level;
import io.drumbeat.reach.Smart;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.severally.Severally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(34)
final class ShowTarget implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowTarget.class);
    private static final int HALF_A_YEAR = 6;
    private static final Pattern VERB = Pattern.compile("目标|targets?", Pattern.CASE_INSENSITIVE);
    private final BusinessDays days;
    private final Tally tally;
    private final Smart smart;
    private final Declarations declarations;

    ShowTarget(BusinessDays days, Tally tally, Smart smart, Declarations declarations) {
        this.declarations = declarations;
        this.days = days;
        this.tally = tally;
        this.smart = smart;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("目标"), List.of("target", "targets"), SENTENCES.say("help"), SENTENCES.say("example"))
                .being(Trait.LOOKS)
                .taking(Slot.PERSON, Slot.PERIOD, Slot.REST)
                .being(Trait.LOOKS_AHEAD)
                .being(Trait.READS_THE_REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        try {
            var questions = questions(said, today, known);
            if (questions.size() > 1) {
                return Answer.of(
                        request,
                        Severally.of(
                                questions,
                                question -> "目标 " + question.said(),
                                question -> card(question, said, request, today, known)));
            }
            return Answer.of(request, card(questions.getFirst(), said, request, today, known));
        } catch (Refused refused) {
            return Answer.of(
                    request, declared(said, request, today, known).orElseGet(() -> Card.warn(refused.sentence())));
        }
    }

    private Card card(TargetQuestion question, Utterance said, Request request, LocalDate today, Known known) {
        var period = Objects.requireNonNullElseGet(question.period(), () -> Period.monthOf(today));
        var lineup = known.people().on(period.nearest(today));
        var asked = new Whose(period, lineup, request.who(), tally, known)
                .of(question)
                .at(question.level())
                .asOf(today);
        var value = asked.hasOnlyValue(question.measure(), period)
                ? declared(said, request, today, known)
                : Optional.<Card>empty();
        if (value.isPresent() && question.measure() != null) {
            return value.get()
                    .and(new Element.Text(SENTENCES.say(
                            "noneOf", Map.of("measure", question.measure().label()))));
        }
        var card = new TargetCards(asked, period, today, question.measure())
                .card(sound(asked, period, question.measure(), today, known));
        // whoever sells has no team below them: theirs is shown, and that it is theirs is said
        var own = asked.one() && question.person() == null && said.text().contains(SENTENCES.say("teamWord"));
        return own ? card.and(new Element.Text(SENTENCES.say("ownInstead"))) : card;
    }

    /** What the company declares has a value where nobody has a target. */
    private Optional<Card> declared(Utterance said, Request request, LocalDate today, Known known) {
        try {
            var words = VERB.matcher(said.text()).replaceFirst(" ");
            // 目标 12月 in January is about the one that has just been, since it has no target to come
            var ahead = TargetQuestion.among(
                            words, today, Named.in(known.people().on(today)))
                    .period();
            var far = ahead != null && ahead.from().isAfter(today.plusMonths(HALF_A_YEAR));
            return declarations.named(words, far ? Direction.BACK : Direction.AHEAD, request.who(), today, known);
        } catch (Refused unclear) {
            return Optional.empty();
        }
    }

    /** What makes one person's month a good one, until it is over; of what is longer how high one may aim. */
    private Optional<Element> sound(
            Asked asked, Period period, @Nullable Indicator wanted, LocalDate today, Known known) {
        var month = YearMonth.from(period.from());
        var measure = Objects.<Indicator>requireNonNullElse(wanted, Measure.REVENUE);
        var due = asked.due(measure, period);
        if (period.to().isAfter(month.atEndOfMonth()) && !period.to().isBefore(today)) {
            var levels = due > 0 && asked.level() == Level.TARGET && Level.FEAT.isOf(measure);
            return levels ? Optional.of(Smart.levels(measure, asked.heights(measure, period))) : Optional.empty();
        }
        return asked.level() != Level.TARGET
                        || !asked.one()
                        || !isWhole(month, period)
                        || period.to().isBefore(today)
                        || due == 0
                ? Optional.empty()
                : Optional.of(smart.of(
                        asked.people().getFirst(),
                        new Smart.Goal(measure, month, asked.heights(measure, period)),
                        today,
                        known));
    }

    private static boolean isWhole(YearMonth month, Period period) {
        return period.from().equals(month.atDay(1)) && period.to().equals(month.atEndOfMonth());
    }

    /** The line is read as a whole, since 明年一季度 is one span; where nothing of it was left over it need not be clear. */
    private List<TargetQuestion> questions(Utterance said, LocalDate today, Known known) {
        var named = Named.in(known.people().on(today), tally.indicators(known));
        var words = VERB.matcher(said.text()).replaceFirst(" ");
        if (said.has(Slot.REST)) {
            TargetQuestion.read(words, today, named);
        }
        return TargetQuestion.each(words, said, today, named);
    }

    /**
     * Whose targets of a period are meant: somebody's, those of everybody below a leader, a team's or the company's.
     *
     * @param lineup the company as it is on the day of the period that is nearest to today
     * @param who asks
     */
    private record Whose(Period period, Lineup lineup, Person who, Tally tally, Known known) {
        /** @throws Refused if whoever asks may not see it */
        Asked of(TargetQuestion question) {
            var one = Optional.ofNullable(question.person());
            if (one.isEmpty() && question.team() != null) {
                return team(question.team());
            }
            if (one.isEmpty() && question.everybody()) {
                return together(
                        SENTENCES.say("company"),
                        company -> company.all().stream().filter(Person::sells).toList());
            }
            var person = lineup.get(one.orElse(who).id());
            var words = person.is(who) ? "" : person.name();
            if (!lineup.maySee(who, person.id())) {
                return inPart(person, words);
            }
            return person.sells()
                    ? new Asked(person.name(), words, List.of(new Stay(person, period)), true, tally, known)
                    : several(person.name(), words, company -> company.repsSeenBy(person));
        }

        /** Who is led by whoever asks on some days of the period is shown for those. */
        private Asked inPart(Person person, String words) {
            var stays = Stay.of(
                    period,
                    company -> company.maySee(who, person.id())
                            ? company.withId(person.id()).stream().toList()
                            : List.of(),
                    known.people());
            if (stays.isEmpty() || !person.sells()) {
                throw notTheirs(person.name());
            }
            return new Asked(person.name(), words, stays, true, tally, known);
        }

        private Asked team(Team team) {
            return together(team.name(), company -> {
                var teams = parts(team, company);
                return company.all().stream()
                        .filter(Person::sells)
                        .filter(person -> teams.contains(Objects.requireNonNullElse(person.team(), "")))
                        .toList();
            });
        }

        private Asked together(String name, Function<Lineup, List<Person>> people) {
            if (people.apply(lineup).stream().anyMatch(person -> !lineup.maySee(who, person.id()))) {
                throw new Refused(SENTENCES.say("notYourTeam", Map.of("name", name)));
            }
            return several(name, name, people);
        }

        private Asked several(String name, String words, Function<Lineup, List<Person>> people) {
            return new Asked(name, words, Stay.of(period, people, known.people()), false, tally, known);
        }

        private static Refused notTheirs(String name) {
            return new Refused(SENTENCES.say("notYours", Map.of("name", name)));
        }

        /** The team and those that are a part of it. */
        private static Set<String> parts(Team team, Lineup lineup) {
            var found = new HashSet<>(Set.of(team.id()));
            for (var before = 0; before < found.size(); ) {
                before = found.size();
                lineup.teams().stream()
                        .filter(other -> other.parent() != null && found.contains(other.parent()))
                        .map(Team::id)
                        .toList()
                        .forEach(found::add);
            }
            return found;
        }
    }
}
