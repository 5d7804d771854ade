package io.drumbeat.portion;

import io.drumbeat.portion.PortionToken.Each;
import io.drumbeat.portion.PortionToken.Link;
import io.drumbeat.portion.PortionToken.Series;
import io.drumbeat.portion.PortionToken.Who;
import io.drumbeat.sharing.Shares;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a deal is parted, where a line says so: 和王五平分, 我七成王五三成, 王五 20%. */
public final class Portions {
    private static final Pattern SELF = Pattern.compile("我自己|我本人|我这边|本人|自己|我(?![们方司俩])|(?:me|i)(?![a-z])");
    private static final Pattern EACH = Pattern.compile("各自?占?|每人");
    private static final Pattern LINK = Pattern.compile(
            "[ ,、&+:@]|和|跟|与|及|同|以及|占|拿|得|分给|分成|分(?![成账])|比例|业绩|给|归|算|的|按|共同|一起|我们|咱们|(?:with|and|split|shares?)(?![a-z])");
    private static final Pattern FIRST =
            Pattern.compile("和|跟|与|同|分给|分成|[分给](?=[他她])|按|(?:split|with|shares?)(?![a-z])");

    private static final Pattern THEY = Pattern.compile("[他她](?!们)");
    private static final Pattern LATER = Pattern.compile("先?不分成?|以后再[说定]|以后|再说|没有|later|none");

    private final Reading reading;
    private final String folded;

    private Portions(Reading reading) {
        this.reading = reading;
        this.folded = reading.text.folded();
    }

    private record Found(int from, int end, Shares shares) {}

    /** Fills how it is parted, and asks for whom nobody knows. */
    public static void fill(Reading reading) {
        if (!reading.wants(Shares.SLOT)) {
            return;
        }
        var portions = new Portions(reading);
        for (var at = 0; at < portions.folded.length(); at++) {
            var found = portions.from(at, portions.folded.length());
            if (found != null) {
                if (found.shares().said().isEmpty()) {
                    new Strangers(reading).ask();
                }
                reading.take(found.from(), found.end());
                if (found.shares().said().stream().allMatch(one -> one.person()
                        .equals(reading.moment.who().id()))) {
                    new Strangers(reading).ask();
                }
                reading.fill(Shares.SLOT, found.shares());
                reading.aside.add(new int[] {found.from(), found.end()});
                return;
            }
        }
        new Strangers(reading).ask();
    }

    /** What stands behind the slot's name. */
    public static Shares labelled(Reading reading, int from, int to) {
        if (LATER.matcher(reading.text.folded(from, to)).matches()) {
            return Shares.NONE;
        }
        var found = new Portions(reading).from(from, to);
        if (found == null || found.end() < to) {
            throw Questions.say(
                    "分成“%s”没看懂；可以写 和王五平分、我七成王五三成、王五 20%%".formatted(reading.text.raw(from, to)), reading.usage);
        }
        return found.shares();
    }

    /** The longest that says it from here on; null if nothing does. */
    private @Nullable Found from(int from, int to) {
        var tokens = tokens(from, to);
        for (var end = tokens.size(); end > 0; end--) {
            var some = tokens.subList(0, end);
            var shares = some.getLast() instanceof Link ? null : new Meant(reading, folded).shares(some);
            if (shares != null && reading.isFree(from, some.getLast().end())) {
                return new Found(from, some.getLast().end(), shares);
            }
        }
        return null;
    }

    private List<PortionToken> tokens(int from, int to) {
        var tokens = new ArrayList<PortionToken>();
        for (var at = from; at < to && !reading.isTaken(at); ) {
            var named = !tokens.isEmpty()
                    && tokens.getLast() instanceof Who
                    && tokens.stream().anyMatch(Series.class::isInstance);
            var bare = named ? PortionToken.Numbers.bare(folded, at) : null;
            var token = bare == null ? token(at, at == from) : bare;
            if (token == null || token.end() > to) {
                return tokens;
            }
            tokens.add(token);
            at = token.end();
        }
        return tokens;
    }

    private @Nullable PortionToken token(int at, boolean first) {
        for (var who : reading.marks.colleagues) {
            if (who.from() == at) {
                return new Who(at, who.end(), who.people());
            }
        }
        var they = end(THEY, at) > at ? they(at) : null;
        if (they != null) {
            return they;
        }
        var count = PortionToken.Numbers.count(folded, at);
        if (count != null) {
            return count;
        }
        var self = end(SELF, at);
        if (self > at) {
            return new Who(at, self, List.of(reading.moment.who()));
        }
        var number = reading.text.insideWord(at) ? null : PortionToken.Numbers.at(folded, at);
        if (number != null) {
            return number;
        }
        var each = end(EACH, at);
        var link = each > at ? each : end(first ? FIRST : LINK, at);
        return link == at ? null : each > at ? new Each(at, link) : new Link(at, link);
    }

    /** 他: whoever was named last before; null where nobody was, or several are called so. */
    private @Nullable Who they(int at) {
        return reading.marks.colleagues.stream()
                .filter(who -> who.end() <= at && who.people().size() == 1)
                .reduce((a, b) -> a.end() > b.end() ? a : b)
                .map(who -> new Who(at, at + 1, who.people()))
                .orElse(null);
    }

    private int end(Pattern what, int at) {
        var matcher = what.matcher(folded).region(at, folded.length());
        return matcher.lookingAt() ? matcher.end() : at;
    }
}
