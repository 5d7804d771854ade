package io.drumbeat.team;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.page.Page;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.progress.CashLine;
import io.drumbeat.progress.Topic;
import io.drumbeat.quota.Stay;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.together.Together;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A manager's team as it was in a week, a month or a longer span: who needs help first and what to do about it; the sums are those of the reps.
 */
@Component
@Order(23)
public final class TeamCard implements Redraw {
    private static final Sentences SENTENCES = Sentences.beside(TeamCard.class);
    private static final int HELPED = 3;
    private static final int ROWS = 10;

    private final Tally tally;
    private final Needs needs;

    public TeamCard(Tally tally, Needs needs) {
        this.tally = tally;
        this.needs = needs;
    }

    Card of(Look look, TeamSpan span, Known known) {
        var page = look.page();
        var lineup = known.people().on(span.period().nearest(span.counted()));
        var reps = lineup.repsSeenBy(look.manager()).stream()
                .filter(rep -> look.isOf(rep, lineup))
                .toList();
        var then = tally.asOf(span.counted());
        var all = together(look, span, then, known);
        var listed = Stream.concat(needs.of(reps, span, known).stream(), others(all, reps, span).stream())
                .toList();
        var urgent = span.isFresh() ? Need.urgent(listed, shown(listed)) : List.<Need>of();
        var elements = new ArrayList<Element>();
        elements.add(headline(all, span));
        elements.addAll(helped(urgent, look.reader().role()));
        if (span.isFresh()) {
            elements.addAll(moreHelp(listed));
        }
        elements.addAll(sums(all, reps, span, then, known));
        var shown = new Page<>(page, (listed.size() + ROWS - 1) / ROWS, rows(listed, page));
        elements.add(new TeamTable(all, span, known).of(shown.items()));
        if (span.isFresh()) {
            TeamLeave.soon(reps, span.read(), known).ifPresent(elements::add);
            changed(reps, span, then, known).ifPresent(elements::add);
        }
        elements.add(new Element.Buttons(buttons(look, shown, span, reps.size())));
        var title = "%s %s，截至 %s".formatted(look.whose(), span.period().label(), ReceiptFields.day(span.counted()));
        return new Card(title, urgent.isEmpty() ? Card.Tone.INFO : Card.Tone.WARN, elements);
    }

    private static List<Need> rows(List<Need> listed, int page) {
        var from = Math.min(listed.size(), (page - 1) * ROWS);
        return listed.subList(from, Math.min(listed.size(), from + ROWS));
    }

    /** Everybody on the days on which they belong to it, as the card of its target has it. */
    private static Together together(Look look, TeamSpan span, Tally then, Known known) {
        var stays = Stay.of(
                span.period(),
                lineup -> lineup.repsSeenBy(look.manager()).stream()
                        .filter(rep -> look.isOf(rep, lineup))
                        .toList(),
                known.people());
        return new Together(then, stays, known);
    }

    /** Who belongs to it on other days of the span only. */
    private static List<Need> others(Together all, List<Person> reps, TeamSpan span) {
        return all.people().stream()
                .filter(person -> reps.stream().noneMatch(person::is))
                .map(person -> Needs.of(all.only(person), span))
                .toList();
    }

    private static Element headline(Together all, TeamSpan span) {
        var done = all.done(Measure.REVENUE, span.period());
        var due = all.due(Measure.REVENUE, span.period());
        if (due == 0) {
            return new Element.Headline(
                    SENTENCES.say("signed", Map.of("sum", Money.fen(done).brief())), SENTENCES.say("noTarget"));
        }
        var about = SENTENCES.say(
                "of",
                Map.of("done", Money.fen(done).brief(), "due", Money.fen(due).brief(), "percent", done * 100 / due));
        if (done >= due) {
            return new Element.Headline(SENTENCES.say("reached", Map.of("period", span.called())), about);
        }
        var gap = Map.<String, Object>of(
                "period", span.called(), "gap", Money.fen(due - done).brief());
        return new Element.Headline(
                span.isOver() ? SENTENCES.say("missed", gap) : SENTENCES.say("missing", gap), about);
    }

    /** Those for whom there is no room above are named with why, so that nobody is forgotten. */
    private static List<Element> moreHelp(List<Need> listed) {
        var more =
                Need.urgent(listed, listed.size()).stream().skip(shown(listed)).toList();
        var names = more.stream()
                .limit(ROWS)
                .map(need -> SENTENCES.say("moreWhy", Map.of("name", need.rep().name(), "why", need.why())))
                .collect(Collectors.joining("、"));
        if (more.isEmpty()) {
            return List.of();
        }
        var looks = more.stream()
                .limit(HELPED)
                .map(need -> need.rep())
                .map(rep -> Button.of(rep.name(), "进度 %s@%s".formatted(rep.name(), rep.id())));
        return List.of(
                new Element.Text(SENTENCES.say("moreHelp", Map.of("count", more.size(), "names", names))),
                new Element.Buttons(looks.toList()));
    }

    /** How many are shown with what may be done: one more would be one line too, so that it is never one who is left out. */
    private static int shown(List<Need> listed) {
        var all = Need.urgent(listed, listed.size()).size();
        return all == HELPED + 1 ? all : Math.min(all, HELPED);
    }

    /** Only what its reader may do about it is offered. */
    private static List<Element> helped(List<Need> urgent, Role reader) {
        var elements = new ArrayList<Element>();
        for (var need : urgent) {
            var name = need.rep().name() + "@" + need.rep().id();
            elements.add(new Element.Text(
                    SENTENCES.say("help1", Map.of("name", need.rep().name(), "why", need.why()))));
            var buttons = new ArrayList<Button>();
            if (reader.leads()) {
                buttons.add(Button.primary(SENTENCES.say("nudge"), "催一下 " + name));
            }
            buttons.add(Button.of(SENTENCES.say("customers"), "客户名单 " + name));
            if (reader.leads() || reader == Role.ADMIN) {
                buttons.add(Button.of(SENTENCES.say("reassign"), "交接 " + name));
            }
            elements.add(new Element.Buttons(buttons));
        }
        return elements;
    }

    /** All together: the sums of the members' cards by construction. */
    private static List<Element> sums(Together all, List<Person> reps, TeamSpan span, Tally then, Known known) {
        var ids = reps.stream().map(Person::id).toList();
        var elements = new ArrayList<Element>();
        elements.add(all.progress(Measure.REVENUE, span.period(), span.finished()));
        elements.add(all.progress(Measure.COLLECTED, span.period(), span.finished()));
        elements.addAll(new CashLine(ids, span.counted(), then, known).of(span.period()));
        elements.add(all.progress(Measure.VISITS, span.period(), span.finished()));
        return elements;
    }

    /** What came in since a week ago, and from whom; a week's card says nothing else. */
    private static Optional<Element> changed(List<Person> reps, TeamSpan span, Tally then, Known known) {
        if (span.isWeek()) {
            return Optional.empty();
        }
        var days = new Period("", span.counted().minusDays(6), span.counted());
        var signed = reps.stream()
                .filter(rep -> then.done(Measure.REVENUE, rep.id(), days, known) != 0)
                .map(rep -> rep.name() + " "
                        + Money.fen(then.done(Measure.REVENUE, rep.id(), days, known))
                                .brief())
                .collect(Collectors.joining(" · "));
        return Optional.of(new Element.Text(
                signed.isEmpty() ? SENTENCES.say("unchanged") : SENTENCES.say("changed", Map.of("signed", signed))));
    }

    private static List<Button> buttons(Look look, Page<Need> page, TeamSpan span, int members) {
        var only = look.only();
        if (only != null) {
            return about(only);
        }
        var buttons = new ArrayList<>(page.turning(look.words()));
        if (span.isWeek()) {
            buttons.add(Button.of(SENTENCES.say("thisMonth"), look.about() + " 本月"));
            buttons.add(Button.of(SENTENCES.say("lastWeek"), look.about() + " 上周"));
        } else if (span.isLong()) {
            buttons.add(Button.of(SENTENCES.say("thisMonth"), look.about() + " 本月"));
            buttons.add(Button.of(SENTENCES.say("thisWeek"), look.about() + " 本周"));
        } else {
            buttons.add(Button.of(SENTENCES.say("thisWeek"), look.about() + " 本周"));
            buttons.add(Button.of(SENTENCES.say("lastMonth"), look.about() + " 上月"));
        }
        if (members > 1) {
            var team = look.team();
            buttons.add(Button.of(SENTENCES.say("funnel"), "漏斗" + (team == null ? "" : " " + team.name())));
        }
        return buttons;
    }

    /** The last week, as it is read on the morning of {@code day}. */
    public Card weekly(Person manager, LocalDate day, Known known) {
        return of(Look.at(manager), TeamSpan.before(day), known);
    }

    /** They act on whom the card is about. */
    private static List<Button> about(Person rep) {
        var name = rep.name() + "@" + rep.id();
        return List.of(
                Button.of(SENTENCES.say("progress"), "进度 " + name),
                Button.of(SENTENCES.say("funnel"), "漏斗 " + name),
                Button.of(SENTENCES.say("stuckOnes"), "卡住 " + name),
                Button.of(SENTENCES.say("records"), "记录 " + name));
    }

    /** The weekly cards go to whoever led then. */
    @Override
    public List<Edit> of(Outdated outdated) {
        return outdated.days().stream().flatMap(day -> of(day, outdated)).toList();
    }

    private Stream<Edit> of(LocalDate day, Outdated outdated) {
        var then = outdated.known().people().on(Period.weekOf(day.minusWeeks(1)).to());
        return outdated.people().stream()
                .flatMap(person -> then.leadersOf(person.id()).stream())
                .distinct()
                .map(leader ->
                        Topic.TEAM.again(leader.id(), day, outdated.what(), after -> weekly(leader, day, after)));
    }
}
