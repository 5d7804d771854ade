package io.drumbeat.amending;

import io.drumbeat.amending.AmendedValues.Kind;
import io.drumbeat.amending.AmendedValues.Value;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import io.drumbeat.scene.Line;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that says that what was told last was otherwise, in whichever words: what is wrong, what is denied and what says
 * nothing is left away, and the value that is left stands in the place of the one that was told.
 */
final class Amended {
    private static final Finder FRAME =
            Finder.of("^(?:啊|哦|唉|哎|呀|诶|额|呃|[,\\s])*(?:其实|应该)?[是系]|(?:的(?:事儿?|事情)?|才对|才啱)[吧啊。! ]*$|补[记录]");
    /** Which of several is no longer to count is told by its place. */
    private static final Finder ONE_OF = Finder.of("第[一二三四五六两\\d]|[前后两几这那][两三几]条");

    private static final Finder BEGINS = Finder.of("从(?=.*(?:开始|起|算))");
    private static final List<Finder> SAYING =
            List.of(AmendingWords.WRONG, AmendingWords.GONE, AmendingWords.MOVED, AmendingWords.DROPPED, FRAME, BEGINS);
    private static final int LONG = 36;
    private static final int SHORT = 16;

    /** So many characters beside the values may say anything. */
    private static final int SOME = 6;

    private final Lately lately;
    private final Change changes;
    private final AmendedValues values;
    private final Kinds kinds;
    private final Line line;
    private final String said;

    Amended(Lately lately, Kinds kinds, Line line) {
        this.lately = lately;
        this.kinds = kinds;
        this.line = line;
        this.said = line.folded();
        this.changes = new Change(kinds, line.known(), line.names(), line.today());
        this.values = new AmendedValues(line, kinds, before(lately, line));
    }

    private static @Nullable Customer before(Lately lately, Line line) {
        return lately.lastWithCustomer()
                .map(entry -> entry.fact().customer())
                .flatMap(line.known().the(Customers.class)::withId)
                .orElse(null);
    }

    /** Whether a line is short enough to be one, and has a word that any of them has. */
    static boolean mayBe(Line line) {
        var said = line.folded();
        return said.length() <= LONG
                && line.said().draft() == null
                && !said.endsWith("?")
                && !said.contains("#")
                && !AmendingWords.OF_OTHERS.in(said)
                && (SAYING.stream().anyMatch(words -> words.in(said)) || AmendedValues.denies(said));
    }

    /** 改周六了, 看岔了: whether its own words say so, though a command is called by one of them. */
    static boolean isOne(Line line) {
        return AmendingWords.WRONG.in(line.folded())
                || AmendingWords.MOVED.matcher(line.folded()).lookingAt();
    }

    /**
     * The sentences that say the change, none if the line is no change of what was told.
     *
     * @param open whether nothing was asked since
     */
    List<String> lines(boolean open) {
        if (lately.isEmpty()) {
            return List.of();
        }
        var wrong = AmendingWords.WRONG.in(said);
        var left = values.left();
        var dropped = dropped();
        if (dropped.isPresent()) {
            return List.of("撤销 #" + dropped.get().receipt());
        }
        if (isGoneAtOnce()) {
            return List.of("撤销 #" + lately.last().orElseThrow().receipt());
        }
        var meant = values.meant();
        if (meant.isEmpty()) {
            return AmendingWords.GONE.in(said) && !ONE_OF.in(said) && left <= (wrong ? SHORT : SOME)
                    ? lately.last()
                            .map(entry -> List.of("撤销 #" + entry.receipt()))
                            .orElse(List.of())
                    : List.of();
        }
        var moved = moved(left);
        if (moved.isPresent()) {
            return moved.get();
        }
        var framed = open && said.length() <= SHORT && left == 0 && FRAME.in(said);
        var denied = AmendedValues.denies(said) && !isSo(meant.get());
        return ((wrong || denied) && left <= SOME) || framed ? changed(meant.get()) : List.of();
    }

    /** 华为没去成, said of 华为: what is denied is something else, since whom it was is as it was told. */
    private boolean isSo(Value value) {
        return value.kind() == Kind.CUSTOMER
                && values.last(Kind.CONTACT).isEmpty()
                && values.last(Kind.AMOUNT).isEmpty()
                && entry(value.kind())
                        .filter(entry -> values.maySpeakOf(entry.fact().customer()))
                        .isPresent();
    }

    /** 撤了吧 方总又说要. */
    private boolean isGoneAtOnce() {
        return AmendingWords.GONE_AT_ONCE.matcher(said).lookingAt()
                && values.all().stream().allMatch(one -> one.kind() == Kind.CONTACT);
    }

    /** 邹总出差 不去了: what was to be done, and nobody will do it. */
    private Optional<Entry> dropped() {
        var names = values.all().stream().noneMatch(one -> one.kind() == Kind.AMOUNT || one.kind() == Kind.DAY);
        return names && AmendingWords.DROPPED.in(said)
                ? lately.last()
                        .filter(entry -> entry.fact() instanceof ActivityFact.StepPlanned step
                                && values.maySpeakOf(step.customer())
                                && kinds.maySpeakOf(line.text(), step.next().what()))
                : Optional.empty();
    }

    private Optional<List<String>> moved(int left) {
        var last = lately.last().orElseThrow();
        var day = values.last(Kind.DAY);
        if (day.isEmpty() || left > SOME) {
            return Optional.empty();
        }
        if (last.fact() instanceof StaffFact.LeaveTaken leave && BEGINS.in(said)) {
            var length = leave.until().toEpochDay() - leave.from().toEpochDay() + 1;
            return Optional.of(List.of(
                    "撤销 #" + last.receipt(), "请假 %s起%d天".formatted(day.get().words(), length)));
        }
        var step = lately.last(entry -> entry.fact().next() != null);
        return AmendingWords.MOVED.in(said)
                ? step.map(entry -> changes.to(entry, Text.of(day.get().words())))
                : Optional.empty();
    }

    private List<String> changed(Value value) {
        var behind = value.kind() == Kind.CUSTOMER
                ? values.last(Kind.CONTACT).map(Value::words).orElse("")
                : "";
        var sum = value.kind() == Kind.CUSTOMER
                ? values.last(Kind.AMOUNT).map(Value::words).orElse("")
                : "";
        return entry(value.kind())
                .map(entry -> changes.to(entry, Text.of(value.words() + behind)).stream()
                        .map(change -> has(entry, Kind.AMOUNT) ? Change.withSum(change, sum) : change)
                        .toList())
                .orElse(List.of());
    }

    /** The record told last that has such a value; where its kind is named, of that kind. */
    private Optional<Entry> entry(Kind kind) {
        var named = lately.last(entry -> said.contains(entry.fact().label()) && has(entry, kind));
        return named.or(() -> lately.last(entry -> has(entry, kind)));
    }

    private static boolean has(Entry entry, Kind kind) {
        var fact = entry.fact();
        return switch (kind) {
            case AMOUNT ->
                fact instanceof QuoteFact.QuoteGiven
                        || fact instanceof DealFact.DealOpened
                        || fact instanceof DealFact.DealWon
                        || fact instanceof CashFact;
            case MEETING -> fact instanceof ActivityFact;
            case CONTACT, CUSTOMER -> fact.customer() != null;
            case DAY -> true;
        };
    }
}
