package io.drumbeat.payout;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.payout.PayTable.Row;
import io.drumbeat.payslip.PayStatement.Balances;
import io.drumbeat.people.Team;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the month pays everybody, for those who may see it: together, person by person, and what is not as usual. */
@Component
final class PayTableCard {
    private static final Sentences SENTENCES = Sentences.beside(PayTableCard.class);
    private static final int SHOWN = 10;

    private final BusinessDays days;
    private final Calculator calculator;

    PayTableCard(BusinessDays days, Calculator calculator) {
        this.days = days;
        this.calculator = calculator;
    }

    Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var team = said.get(Narrowed.TEAM).orElse(null);
        var months = said.get(Slot.PERIOD).map(span -> MonthsCard.of(span, today));
        if (months.isPresent() && !months.get().isNone()) {
            return several(months.get(), team, request, known);
        }
        var month =
                said.get(Slot.PERIOD).map(span -> MonthsCard.month(span, today)).orElse(YearMonth.from(today));
        var label = Period.of(month).label();
        if (month.atDay(1).isAfter(today)) {
            return Answer.of(request, Card.info(SENTENCES.say("notYet", Map.of("month", label))));
        }
        var end = month.atEndOfMonth();
        var asOf = end.isBefore(today) ? end : today;
        var table = PayTable.of(month, asOf, team, calculator, known);
        if (table.rows().isEmpty()) {
            return Answer.of(request, Card.info(SENTENCES.say("nobody", Map.of("month", label))));
        }
        var page = Page.of(table.rows(), SHOWN, said);
        var card = new Card(
                (team == null ? "" : team.name() + " ")
                        + SENTENCES.say("title", Map.of("month", label))
                        + page.behind(),
                Card.Tone.INFO,
                elements(table, page, label, team == null ? label : label + " " + team.name(), asOf));
        var about = table.rows().stream().map(row -> row.person().id()).collect(Collectors.toSet());
        return Answer.privately(request, new PrivateCard(card, about.iterator().next(), about));
    }

    private Answer several(MonthsCard months, @Nullable Team team, Request request, Known known) {
        var about = new HashSet<String>();
        var card = months.card(whose(team), "发放表" + (team == null ? "" : " " + team.name()), (month, asOf) -> {
            var rows = PayTable.of(month, asOf, team, calculator, known).rows();
            rows.forEach(row -> about.add(row.person().id()));
            return rows.stream().map(Row::total).toList();
        });
        return about.isEmpty()
                ? Answer.of(request, Card.info(SENTENCES.say("nobody", Map.of("month", months.said()))))
                : Answer.privately(
                        request, new PrivateCard(card, about.iterator().next(), about));
    }

    private static String whose(@Nullable Team team) {
        return team == null ? SENTENCES.say("everybody") : team.name() + " ";
    }

    private static List<Element> elements(PayTable table, Page<Row> page, String month, String again, LocalDate asOf) {
        var waiting = table.rows().stream()
                .map(Row::waiting)
                .filter(amount -> !amount.isZero())
                .toList();
        var elements = new ArrayList<Element>();
        elements.add(headline(table, waiting));
        elements.add(rows(page.items(), !waiting.isEmpty()));
        elements.addAll(unusual(table));
        elements.add(new Element.Buttons(page.items().stream()
                .map(row -> Button.of(
                        row.person().name(),
                        SENTENCES.say("open", Map.of("who", row.person().name(), "month", month))))
                .toList()));
        var turning = page.turning(SENTENCES.say("again", Map.of("month", again)));
        if (!turning.isEmpty()) {
            elements.add(new Element.Buttons(turning));
        }
        elements.add(new Element.Text(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(asOf)))));
        return elements;
    }

    private static Element headline(PayTable table, List<Money> waiting) {
        var paid = table.rows().stream().filter(row -> !row.total().isZero()).count();
        var about = SENTENCES.say("of", Map.of("paid", paid, "all", table.rows().size()));
        var more = waiting.isEmpty() ? "" : SENTENCES.say("waiting", Map.of("amount", joined(waiting)));
        return new Element.Headline(joined(table.rows().stream().map(Row::total).toList()), about + more);
    }

    private static String joined(List<Money> amounts) {
        return PayTable.sums(amounts).stream().map(Money::toString).collect(Collectors.joining("、"));
    }

    private static Element rows(List<Row> rows, boolean waits) {
        var columns = new ArrayList<>(List.of(SENTENCES.say("who"), SENTENCES.say("amount")));
        if (waits) {
            columns.add(SENTENCES.say("unconfirmed"));
        }
        return new Element.Table(
                columns, rows.stream().map(row -> cells(row, waits)).toList());
    }

    private static List<String> cells(Row row, boolean waits) {
        var cells = new ArrayList<>(List.of(row.person().name(), row.total().toString()));
        if (waits) {
            cells.add(row.waiting().isZero() ? "—" : row.waiting().toString());
        }
        return cells;
    }

    private static List<Element> unusual(PayTable table) {
        var lines = new ArrayList<String>();
        balance("draw", Balances::draw, table, lines);
        balance("held", Balances::held, table, lines);
        balance("deferred", Balances::deferred, table, lines);
        var adjusted =
                table.rows().stream().flatMap(row -> adjusted(row).stream()).collect(Collectors.joining("、"));
        if (!adjusted.isEmpty()) {
            lines.add(SENTENCES.say("adjusted", Map.of("who", adjusted)));
        }
        var owing = table.rows().stream()
                .filter(row -> row.total().isNegative())
                .map(row -> row.person().name())
                .toList();
        if (!owing.isEmpty()) {
            lines.add(SENTENCES.say("owing", Map.of("who", String.join("、", owing))));
        }
        if (!table.unplanned().isEmpty()) {
            var who = table.unplanned().stream().map(person -> person.name()).collect(Collectors.joining("、"));
            lines.add(SENTENCES.say("unplanned", Map.of("who", who)));
        }
        return lines.isEmpty() ? List.of() : List.of(new Element.Text(String.join("\n", lines)));
    }

    /** What of earlier months is paid or taken back in this one. */
    private static Optional<String> adjusted(Row row) {
        var ends = List.of(SENTENCES.say("endsOfAdjusted").split("、"));
        var sum = row.statement().lines().stream()
                .filter(line -> ends.stream().anyMatch(line.rule()::endsWith))
                .mapToLong(line -> line.amount())
                .sum();
        return sum == 0
                ? Optional.empty()
                : Optional.of(row.person().name() + " " + row.statement().money(sum));
    }

    private static void balance(String kind, ToLongFunction<Balances> of, PayTable table, List<String> lines) {
        var who = table.open(balances -> of.applyAsLong(balances) != 0).stream()
                .map(row -> row.person().name()
                        + " "
                        + row.statement().money(of.applyAsLong(row.statement().balances())))
                .collect(Collectors.joining("、"));
        if (!who.isEmpty()) {
            lines.add(SENTENCES.say("balance", Map.of("kind", kind, "who", who)));
        }
    }
}
