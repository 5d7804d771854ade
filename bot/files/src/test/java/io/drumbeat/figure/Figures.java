package io.drumbeat.figure;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a card says of what somebody came to, by measure, wherever on it that stands: a bar, a table, a line. */
final class Figures {
    /** How the column is called in which it stands, the surest first. */
    private static final List<String> DONE = List.of("做到", "已完成", "完成", "数");

    private static final Pattern AMOUNT = Pattern.compile("¥(-?[\\d,]+(?:\\.\\d+)?)");
    private static final Pattern COUNT = Pattern.compile("(\\d+)(?:/\\d+)?(?: [个次条单])?");

    private Figures() {}

    /** @param value as short as the shortest of the cards says it */
    record Figure(Measure measure, String value) {}

    /**
     * @param whose in whose row it stands where a table is of several people
     * @param alone whether the card is of nobody else
     */
    static List<Figure> of(Card card, String whose, boolean alone) {
        var found = new ArrayList<Figure>();
        for (var element : card.elements()) {
            for (var measure : Measure.values()) {
                said(element, measure, whose)
                        .filter(_ -> alone || element instanceof Element.Table)
                        .map(value -> new Figure(measure, value))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<String> said(Element element, Measure measure, String whose) {
        return switch (element) {
            case Element.Progress bar
            when bar.label().equals(measure.label()) ->
                Optional.of(
                        measure.isMoney()
                                ? brief(bar.value())
                                : bar.value().toBigInteger().toString());
            case Element.Table table ->
                Stream.concat(inRow(table, measure), inColumn(table, measure, whose))
                        .findFirst();
            case Element.Text(var text) -> inLine(text, measure);
            default -> Optional.empty();
        };
    }

    private static Stream<String> inRow(Element.Table table, Measure measure) {
        var done = DONE.stream().filter(table.columns()::contains).findFirst().map(table.columns()::indexOf);
        return done.stream().flatMap(column -> table.rows().stream()
                .filter(row -> row.contains(measure.label()))
                .flatMap(row -> value(row.get(column), measure).stream()));
    }

    private static Stream<String> inColumn(Element.Table table, Measure measure, String whose) {
        var column = table.columns().indexOf(measure.label());
        return column <= 0
                ? Stream.empty()
                : table.rows().stream()
                        .filter(row -> row.getFirst().startsWith(whose))
                        .flatMap(row -> value(row.get(column), measure).stream());
    }

    /** As {@code 签单额 ¥300,000 · 拜访 1/10}; what is said of a team together is nobody's. */
    private static Optional<String> inLine(String text, Measure measure) {
        return text.lines()
                .filter(line -> !line.startsWith("团队"))
                .flatMap(line -> Stream.of(line.split(" · ", -1)))
                .map(String::strip)
                .filter(part -> part.startsWith(measure.label() + " "))
                .flatMap(part -> value(net(part.substring(measure.label().length()).strip()), measure).stream())
                .findFirst();
    }

    /** Less what went back, as the rest of the sum says it: {@code ¥130,000 − 退掉 ¥15,000 = ¥115,000}. */
    private static String net(String said) {
        var equals = said.indexOf(" = ");
        return equals < 0 ? said : said.substring(equals + 3);
    }

    private static Optional<String> value(String said, Measure measure) {
        if (!measure.isMoney()) {
            var count = COUNT.matcher(said);
            return count.matches() ? Optional.of(count.group(1)) : Optional.empty();
        }
        var amount = AMOUNT.matcher(said);
        return amount.lookingAt()
                ? Optional.of(brief(new BigDecimal(amount.group(1).replace(",", ""))))
                : said.matches("-?[\\d.,]+[万亿]?") ? Optional.of(said) : Optional.empty();
    }

    private static String brief(BigDecimal yuan) {
        return Money.fen(yuan.movePointRight(2).longValueExact()).brief();
    }
}
