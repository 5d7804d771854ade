package io.drumbeat.portion;

import io.drumbeat.naming.ColleagueNamed;
import io.drumbeat.portion.PortionToken.Count;
import io.drumbeat.portion.PortionToken.Each;
import io.drumbeat.portion.PortionToken.Equally;
import io.drumbeat.portion.PortionToken.Fraction;
import io.drumbeat.portion.PortionToken.Link;
import io.drumbeat.portion.PortionToken.Portion;
import io.drumbeat.portion.PortionToken.Series;
import io.drumbeat.portion.PortionToken.Who;
import io.drumbeat.sharing.Shares;
import io.drumbeat.words.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What words of how something is parted say together. */
final class Meant {
    private static final Pattern WORDED = Pattern.compile("[开分]|分成|分账");

    private final Reading reading;
    private final String folded;

    Meant(Reading reading, String folded) {
        this.reading = reading;
        this.folded = folded;
    }

    /** What so many words say together; null if they say nothing of it, or more. */
    @Nullable
    Shares shares(List<PortionToken> tokens) {
        var words = tokens.stream()
                .filter(token -> !(token instanceof Link || token instanceof Count))
                .toList();
        var people = words.stream().filter(Who.class::isInstance).toList();
        var numbers = words.stream()
                .filter(token -> token instanceof Equally || token instanceof Series)
                .toList();
        if (people.isEmpty() && !(numbers.size() == 1 && words.size() == 1)) {
            return null;
        }
        if (people.isEmpty() && numbers.getFirst() instanceof Series series) {
            return between(series);
        }
        if (numbers.isEmpty()) {
            return words.stream().anyMatch(Fraction.class::isInstance) ? fractions(words) : portions(words);
        }
        if (numbers.getFirst() instanceof Series series
                && numbers.size() == 1
                && words.size() == people.size() + 2
                && words.getLast() instanceof Portion portion) {
            return between(series, people.stream().map(this::id).toList(), portion.value());
        }
        if (numbers.size() > 1 || people.size() + 1 != words.size()) {
            return null;
        }
        return numbers.getFirst() instanceof Series series
                ? series(people, series.values())
                : counted(equally(people), tokens);
    }

    /** As they are if they are as many as was said, if it was. */
    private @Nullable Shares counted(Shares shares, List<PortionToken> tokens) {
        var all = shares.including(reading.moment.who().id()).said().size();
        return tokens.stream().allMatch(token -> !(token instanceof Count count) || count.people() == all)
                ? shares
                : null;
    }

    private Shares equally(List<PortionToken> people) {
        return new Shares(
                people.stream()
                        .map(one -> new Shares.Said(id(one), BigDecimal.ONE))
                        .toList(),
                Shares.Unit.EQUALLY);
    }

    /** 五五分, 三七分 of two who are known: whoever says it comes first. */
    private @Nullable Shares between(Series series) {
        var values = series.values();
        var whole = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (values.size() != 2
                || !WORDED.matcher(folded.substring(series.from(), series.end()))
                        .find()) {
            return null;
        }
        return values.getFirst().compareTo(values.getLast()) == 0
                ? new Shares(List.of(), Shares.Unit.EQUALLY)
                : whole.compareTo(BigDecimal.TEN) == 0
                        ? new Shares(
                                List.of(new Shares.Said(
                                        reading.moment.who().id(),
                                        values.getFirst().multiply(BigDecimal.TEN))),
                                Shares.Unit.PERCENT)
                        : null;
    }

    /** 三七分 王五七, 和王五三七分 我七: whose the one is of two, the other is the other's. */
    private @Nullable Shares between(Series series, List<String> people, BigDecimal value) {
        var me = reading.moment.who().id();
        var person = people.getLast();
        var values = new ArrayList<>(series.values());
        var others = Stream.concat(people.stream(), Stream.of(me))
                .filter(one -> !one.equals(person))
                .distinct()
                .toList();
        if (values.size() != 2 || !values.remove(value) || others.size() != 1) {
            return null;
        }
        return new Shares(
                List.of(new Shares.Said(others.getFirst(), values.getFirst()), new Shares.Said(person, value)),
                Shares.Unit.PARTS);
    }

    /** Who says it comes first where they do not name themselves. */
    private @Nullable Shares series(List<PortionToken> people, List<BigDecimal> values) {
        var ids = new ArrayList<>(people.stream().map(this::id).toList());
        if (ids.size() + 1 == values.size()) {
            ids.addFirst(reading.moment.who().id());
        }
        if (ids.size() != values.size() || people.isEmpty()) {
            return null;
        }
        var said = new ArrayList<Shares.Said>();
        for (var i = 0; i < ids.size(); i++) {
            said.add(new Shares.Said(ids.get(i), values.get(i)));
        }
        return new Shares(said, Shares.Unit.PARTS);
    }

    private @Nullable Shares portions(List<PortionToken> words) {
        var said = new ArrayList<Shares.Said>();
        var waiting = new ArrayList<PortionToken>();
        Shares.Unit unit = null;
        var each = false;
        for (var word : words) {
            switch (word) {
                case Who who -> waiting.add(who);
                case Each _ -> each = true;
                case Portion portion -> {
                    if (waiting.isEmpty()
                            || (unit != null && unit != portion.unit())
                            || (waiting.size() > 1 && !each && !isSelf(waiting.getFirst()))) {
                        return null;
                    }
                    var whose = each ? waiting : List.of(waiting.getLast());
                    whose.forEach(who -> said.add(new Shares.Said(id(who), portion.value())));
                    waiting.clear();
                    unit = portion.unit();
                    each = false;
                }
                case Series _, Equally _, Link _, Count _, Fraction _ -> {
                    return null;
                }
            }
        }
        return unit == null || !waiting.isEmpty() ? null : new Shares(said, unit);
    }

    /** 王五三分之一: what is left of the whole is the teller's. */
    private @Nullable Shares fractions(List<PortionToken> words) {
        var said = new ArrayList<Shares.Said>();
        BigDecimal left = null;
        BigDecimal whole = null;
        for (var i = 0; i + 1 < words.size(); i += 2) {
            if (!(words.get(i) instanceof Who who
                    && words.get(i + 1) instanceof Fraction part
                    && (whole == null || whole.compareTo(part.of()) == 0))) {
                return null;
            }
            whole = part.of();
            left = (left == null ? whole : left).subtract(part.value());
            said.add(new Shares.Said(id(who), part.value()));
        }
        var me = reading.moment.who().id();
        if (left == null || words.size() % 2 != 0 || left.signum() < 0) {
            return null;
        }
        if (left.signum() > 0 && said.stream().noneMatch(one -> one.person().equals(me))) {
            said.addFirst(new Shares.Said(me, left));
            left = BigDecimal.ZERO;
        }
        return left.signum() == 0 ? new Shares(said, Shares.Unit.PARTS) : null;
    }

    private boolean isSelf(PortionToken token) {
        return token instanceof Who who && who.people().stream().anyMatch(reading.moment.who()::is);
    }

    private String id(PortionToken token) {
        var who = (Who) token;
        return ColleagueNamed.one(reading, who.from(), who.end(), who.people()).id();
    }
}
