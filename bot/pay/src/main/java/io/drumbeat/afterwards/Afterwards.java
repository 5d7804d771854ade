package io.drumbeat.afterwards;

import io.drumbeat.calendar.Period;
import io.drumbeat.ledger.Entry;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became known in a month of those that were over. They keep what they paid; by how much they would pay another sum by
 * now, it is paid or goes off here. So all months together always are what all that is known comes to.
 *
 * @param before what was known when the month began
 * @param now what is known, or was when it ended
 */
public record Afterwards(YearMonth month, Computed before, Computed now) {
    private static final Sentences SENTENCES = Sentences.beside(Afterwards.class);

    /** A line for each month and rule that comes to something else by now. */
    public List<PayLine> lines(String person) {
        var end = month.minusMonths(1).atEndOfMonth();
        var changes = new Changes(before, now);
        if (changes.are(end)) {
            var months = months();
            var was = before.statements(person, months);
            var is = now.statements(person, months);
            var lines = new ArrayList<PayLine>();
            for (var i = 0; i < months.size(); i++) {
                lines.addAll(lines(months.get(i), was.get(i), is.get(i), changes));
            }
            return lines;
        }
        return List.of();
    }

    private List<YearMonth> months() {
        var first = AsItWas.begun(now.people(), now.known()).orElse(month);
        return Stream.iterate(first, next -> next.isBefore(month), next -> next.plusMonths(1))
                .toList();
    }

    private static List<PayLine> lines(YearMonth of, PayStatement was, PayStatement is, Changes changes) {
        var sums = new LinkedHashMap<String, Moved>();
        was.lines().forEach(line -> moved(line, sums).was.add(line));
        is.lines().forEach(line -> moved(line, sums).is.add(line));
        return sums.entrySet().stream()
                .filter(each -> each.getValue().by() != 0)
                .map(each -> each.getValue().line(each.getKey(), of, is, changes))
                .toList();
    }

    private static Moved moved(PayLine line, Map<String, Moved> sums) {
        return sums.computeIfAbsent(line.rule(), _ -> new Moved(new ArrayList<>(), new ArrayList<>()));
    }

    /** The lines of a rule, as they were and as they would be. */
    private record Moved(List<PayLine> was, List<PayLine> is) {
        private static long sum(List<PayLine> lines) {
            return lines.stream().mapToLong(PayLine::amount).sum();
        }

        private static BigDecimal basis(List<PayLine> lines) {
            return lines.stream().map(line -> new BigDecimal(line.basis())).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        long by() {
            return sum(is) - sum(was);
        }

        PayLine line(String rule, YearMonth of, PayStatement month, Changes changes) {
            var back = SENTENCES.say("back");
            var more = SENTENCES.say("more");
            var plain = Stream.of(back, more)
                    .reduce(
                            rule,
                            (name, end) -> name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name);
            return new PayLine(plain + (by() < 0 ? back : more), by(), () -> origin(rule, of, month, changes));
        }

        private PayLine.Origin origin(String rule, YearMonth of, PayStatement month, Changes changes) {
            var counted = new LinkedHashSet<String>();
            Stream.concat(was.stream(), is.stream()).forEach(line -> counted.addAll(line.facts()));
            var changed = changes.of(of, counted);
            var by = changes.by(changed);
            var facts = Stream.concat(changed.stream(), by.stream().map(each -> String.valueOf(each.receipt())))
                    .distinct()
                    .toList();
            var why = why(rule, of, month, by);
            var rates = is.isEmpty() ? was : is;
            return new PayLine.Origin(
                    basis(is).subtract(basis(was)).toPlainString(),
                    rates.getFirst().rate(),
                    facts,
                    why);
        }

        private String why(String rule, YearMonth of, PayStatement month, List<Entry> by) {
            var causes = by.stream()
                    .map(each -> each.fact().label() + " #" + each.receipt())
                    .distinct()
                    .collect(Collectors.joining("、"));
            return SENTENCES.say(
                    "why",
                    Map.of(
                            "month",
                            Period.of(of).label(),
                            "rule",
                            rule,
                            "was",
                            month.money(sum(was)).toString(),
                            "now",
                            month.money(sum(is)).toString(),
                            "causes",
                            causes.isEmpty() ? "none" : "some",
                            "said",
                            causes));
        }
    }
}
