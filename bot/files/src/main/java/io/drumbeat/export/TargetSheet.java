package io.drumbeat.export;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.intake.Column;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What those whose targets somebody may see are to reach in a year, under headings that can be imported again. */
final class TargetSheet {
    private final Revisions revisions;
    private final int year;
    private final LocalDate today;
    private final Known known;

    TargetSheet(Revisions revisions, int year, LocalDate today, Known known) {
        this.revisions = revisions;
        this.year = year;
        this.today = today;
        this.known = known;
    }

    Page of(Person reader) {
        var rows = seen(reader).flatMap(this::rows).toList();
        return new Page("目标", columns().stream().map(Column::label).toList(), rows);
    }

    private static List<Column> columns() {
        var columns =
                new ArrayList<>(List.of(Column.PERSON, Column.PERSON_ID, Column.MEASURE, Column.UNIT, Column.YEAR));
        columns.addAll(Column.MONTHS);
        columns.addAll(List.of(Column.WHOLE_YEAR, Column.REASON));
        return columns;
    }

    /** Who sells some day of the year, or now. */
    Stream<Person> seen(Person reader) {
        var lineup = known.people().on(day());
        return lineup.all().stream().filter(Person::sells).filter(person -> sees(lineup, reader, person));
    }

    private static boolean sees(Lineup lineup, Person reader, Person person) {
        return reader.role().seesEverybody() || lineup.maySee(reader, person.id());
    }

    private LocalDate day() {
        var first = Year.of(year).atDay(1);
        return first.isAfter(today)
                ? today
                : first.plusYears(1).minusDays(1).isBefore(today)
                        ? first.plusYears(1).minusDays(1)
                        : today;
    }

    /** One for each measure in which somebody has a target in the year. */
    private Stream<List<Cell>> rows(Person person) {
        return revisions.indicators(known).stream()
                .map(measure -> row(person, measure))
                .filter(row -> !row.isEmpty());
    }

    private List<Cell> row(Person person, Indicator measure) {
        var months = IntStream.rangeClosed(1, Column.MONTHS.size())
                .mapToLong(month -> revisions.monthly(person, measure, YearMonth.of(year, month), known))
                .toArray();
        var sum = IntStream.range(0, months.length)
                .mapToLong(month -> months[month])
                .sum();
        if (sum == 0) {
            return List.of();
        }
        var cells = new ArrayList<Cell>(List.of(
                Cell.of(person.name()),
                Cell.of(person.id()),
                Cell.of(measure.label()),
                Cell.of(measure.isMoney() ? "元" : measure.isShare() ? "%" : ""),
                Cell.of((long) year)));
        for (var month : months) {
            cells.add(month == 0 ? new Cell.Blank() : cell(measure, month));
        }
        cells.add(measure.addsUp() ? cell(measure, sum) : new Cell.Blank());
        cells.add(new Cell.Blank());
        return List.copyOf(cells);
    }

    private static Cell cell(Indicator measure, long value) {
        return measure.isShare()
                ? Cell.of(measure.show(value))
                : measure.places() == 0 ? Cell.of(value) : new Cell.Sum(measure.onCards(value));
    }
}
