package io.drumbeat.intake;

import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Unreadable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The row of headings, understood.
 *
 * @param places where each column is, from 0
 * @param ignored headings that are not imported, as they are written
 * @param units what a bare number in a column of amounts means, where its heading or a line above says so; what is said of all
 *     targets, of which only some are amounts, stands under their unit
 */
record Header(Kind kind, Map<Column, Integer> places, List<String> ignored, Map<Column, MoneyUnit> units) {
    /** Whether this may be the row of headings: most of what it says is a column's name. */
    static boolean isOne(SheetRow row) {
        var said = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        var known = said.stream().filter(cell -> called(cell).isPresent()).count();
        return known >= 2 || (known == 1 && said.size() == 1);
    }

    /** The column that a heading names, with or without a unit of money. */
    private static Optional<Column> called(String heading) {
        return Column.called(heading).or(() -> MoneyUnit.column(heading));
    }

    /** The same, with what a line above says of its amounts, as far as the heading does not say so itself. */
    Header under(@Nullable MoneyUnit above) {
        var whose = kind == Kind.TARGETS ? EnumSet.of(Column.UNIT) : amounts();
        return above == null ? this : with(whose, _ -> above);
    }

    /** The same, with what a second row of headings says of the amounts; empty where the row is none. */
    Optional<Header> over(SheetRow row) {
        var more = new EnumMap<Column, MoneyUnit>(Column.class);
        for (var column : amounts()) {
            MoneyUnit.alone(cell(row, column)).ifPresent(unit -> more.put(column, unit));
        }
        var nothingElse = row.cells().stream()
                .allMatch(cell -> cell.isBlank()
                        || called(cell).isPresent()
                        || MoneyUnit.alone(cell).isPresent());
        return more.isEmpty() || !nothingElse
                ? Optional.empty()
                : Optional.of(new Header(kind, places, ignored, more).with(units.keySet(), units::get));
    }

    /** What stands nearer to the amounts goes before what stands above. */
    private Header with(Set<Column> columns, Function<Column, @Nullable MoneyUnit> above) {
        var all = new EnumMap<Column, MoneyUnit>(Column.class);
        all.putAll(units);
        for (var column : columns) {
            var unit = above.apply(column);
            if (unit != null) {
                all.merge(column, unit, MoneyUnit::under);
            }
        }
        return new Header(kind, places, ignored, all);
    }

    private Set<Column> amounts() {
        return places.keySet().stream()
                .filter(Column::isAmount)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
    }

    private String cell(SheetRow row, Column column) {
        var at = places.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    /** @throws Unreadable if it is no list that is known, or lacks a column */
    static Header of(SheetRow row) {
        var ignored = new ArrayList<String>();
        var places = places(row, ignored);
        var columns = places.isEmpty() ? EnumSet.noneOf(Column.class) : EnumSet.copyOf(places.keySet());
        var kind = Kind.of(columns).orElseThrow(() -> unknown(row));
        var missing =
                kind.needs().stream().filter(need -> !columns.contains(need)).toList();
        if (!missing.isEmpty()) {
            throw new Unreadable("这像是%s表，但缺少列 %s；现在的列是：%s"
                    .formatted(
                            kind.label(),
                            missing.stream().map(Column::label).collect(Collectors.joining("、")),
                            said(row)));
        }
        for (var column : columns) {
            var place = kind.columns().contains(column) ? null : places.remove(column);
            if (place != null) {
                ignored.add(row.cells().get(place).strip());
            }
        }
        var header = new Header(kind, places, List.copyOf(ignored), Map.of());
        var own = header.with(header.amounts(), column -> unit(header, column, row));
        // 指标（万元） is said of all of them
        return own.under(unit(header, Column.MEASURE, row));
    }

    private static @Nullable MoneyUnit unit(Header header, Column column, SheetRow row) {
        return MoneyUnit.inHeading(header.cell(row, column)).orElse(null);
    }

    /** Where each column is; what names none is added to what is ignored. */
    private static Map<Column, Integer> places(SheetRow row, List<String> ignored) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var place = 0; place < row.cells().size(); place++) {
            var heading = row.cells().get(place);
            var at = place;
            called(heading)
                    .filter(column -> places.putIfAbsent(column, at) == null)
                    .ifPresentOrElse(_ -> {}, () -> {
                        if (!heading.isBlank()) {
                            ignored.add(heading.strip());
                        }
                    });
        }
        // In a list of customers, 姓名 is somebody there; in a list of ours it is one of us
        var person = places.get(Column.PERSON);
        if (person != null && places.containsKey(Column.CUSTOMER) && !places.containsKey(Column.CONTACT)) {
            places.put(Column.CONTACT, person);
            places.remove(Column.PERSON);
        }
        var owner = places.get(Column.OWNER);
        if (owner != null && places.containsKey(Column.MEASURE) && !places.containsKey(Column.PERSON)) {
            places.put(Column.PERSON, owner);
            places.remove(Column.OWNER);
        }
        return places;
    }

    static Unreadable unknown(SheetRow row) {
        var kinds = Arrays.stream(Kind.values())
                .map(kind -> "%s表要有 %s"
                        .formatted(
                                kind.label(),
                                kind.needs().stream().map(Column::label).collect(Collectors.joining("、"))))
                .collect(Collectors.joining("；"));
        return new Unreadable("没认出这是哪种表：第 %d 行是“%s”。%s".formatted(row.number(), said(row), kinds));
    }

    private static String said(SheetRow row) {
        var all = row.cells().stream().filter(cell -> !cell.isBlank()).limit(12).collect(Collectors.joining("、"));
        return all.length() > 120 ? all.substring(0, 120) + "…" : all;
    }

    Map<Column, String> read(SheetRow row) {
        var values = new EnumMap<Column, String>(Column.class);
        places.forEach((column, place) -> {
            var cell = place < row.cells().size() ? row.cells().get(place).strip() : "";
            if (!cell.isEmpty()) {
                values.put(column, cell);
            }
        });
        // by which measure a target is, and so whether it is money, the row says
        if (kind != Kind.TARGETS) {
            units.forEach((column, money) -> values.computeIfPresent(
                    column, (_, cell) -> money.applied(cell, values.getOrDefault(Column.CURRENCY, ""))));
        }
        return values;
    }
}
