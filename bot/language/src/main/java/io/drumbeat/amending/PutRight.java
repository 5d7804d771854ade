package io.drumbeat.amending;

import io.drumbeat.command.Deed;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.names.Names;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import io.drumbeat.scene.Line;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 不对，是8万5 and the like: the sentences that put right what was recorded last. */
public final class PutRight {
    /** 荔枝传媒 2万4: another customer, and another sum with it. */
    private static final Pattern WITH_SUM = Pattern.compile("^(\\S{2,})[ ,](\\S*[\\d一二两三四五六七八九]\\S*)$");

    private static final String NUMERALS = "一二三四五六";

    private final Lately lately;
    private final Kinds kinds;
    private final Line line;
    private final boolean open;
    private final boolean canonical;
    private final Names names;
    private final Change changes;

    /**
     * @param kinds what is told is called so, if anything is
     * @param open whether nothing was asked since
     * @param canonical whether the line begins with a verb of a command, and so is one of its own
     */
    public PutRight(Lately lately, Kinds kinds, Line line, boolean open, boolean canonical) {
        this.open = open;
        this.canonical = canonical;
        this.lately = lately;
        this.kinds = kinds;
        this.line = line;
        this.names = line.names();
        this.changes = new Change(kinds, line.known(), names, line.today());
    }

    /** The sentences that say the change, or none if the line is no change of what was recorded. */
    public List<String> lines() {
        var text = line.text();
        var said = text.folded();
        var undo = MendingWords.UNDO.whole(said);
        if (undo.isPresent()) {
            return lately.fromTheEnd(number(undo.get().group(1)))
                    .map(entry -> List.of("撤销 #" + entry.receipt()))
                    .orElse(List.of());
        }
        return Stream.<Supplier<List<String>>>of(
                        () -> nth(said),
                        () -> kind(said),
                        () -> otherContact(text),
                        () -> instead(text),
                        () -> should(said),
                        () -> gone(said),
                        () -> into(said),
                        () -> more(text),
                        () -> (!canonical || Amended.isOne(line)) && Amended.mayBe(line)
                                ? new Amended(lately, kinds, line).lines(open && !canonical)
                                : List.of())
                .map(Supplier::get)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Another kind, or another value of what the line names. */
    private List<String> kind(String said) {
        var now = MendingWords.NOW_WITH.whole(said);
        if (now.isPresent()
                && Contacts.end(Text.of(now.get().group(1)), 0)
                        == now.get().group(1).length()) {
            return lately.lastWithCustomer()
                    .map(last -> List.of(
                            "改 #%d 联系人 %s".formatted(last.receipt(), now.get().group(1))))
                    .orElse(List.of());
        }
        return Stream.of(MendingWords.COUNTS_AS, MendingWords.KIND_NOT, MendingWords.VALUE)
                .flatMap(words -> words.whole(said).stream())
                .findFirst()
                .map(value -> changed(lately.last(), value.group(1)))
                .orElse(List.of());
    }

    /** 刚才那个算拜访: words that only speak of what was recorded last, whatever was asked since. */
    public static boolean isPlain(String folded) {
        return MendingWords.COUNTS_AS.whole(folded).isPresent()
                || MendingWords.KIND_NOT.whole(folded).isPresent()
                || MendingWords.INTO.whole(folded).isPresent();
    }

    private List<String> nth(String said) {
        return MendingWords.NTH
                .whole(said)
                .map(nth -> changed(lately.ofLastMessage(number(nth.group(1))), nth.group(2)))
                .orElse(List.of());
    }

    /** 不是季院长 今天是她助理小魏接待的: another contact of whichever record has the one that is denied. */
    private List<String> otherContact(Text text) {
        return MendingWords.NOT_WHOM
                .whole(text.folded())
                .flatMap(not -> lately.last(entry -> not.group(1)
                                .equals(Text.folded(
                                        Objects.requireNonNullElse(entry.fact().contact(), ""))))
                        .map(met -> "改 #%d 联系人 %s".formatted(met.receipt(), text.raw(not.start(2), not.end(2)))))
                .map(List::of)
                .orElse(List.of());
    }

    private List<String> instead(Text text) {
        var said = text.folded();
        for (var pattern : List.of(MendingWords.NOT_BUT, MendingWords.NOT_BUT_CANTONESE)) {
            var notBut = pattern.whole(said);
            if (notBut.isPresent()) {
                var sum = WITH_SUM.matcher(notBut.get().group(2));
                return sum.matches()
                        ? withSum(sum.group(1), sum.group(2))
                        : changed(lately.last(), notBut.get().group(2));
            }
        }
        var english = MendingWords.NOT_BUT_ENGLISH.whole(said);
        if (english.isPresent()) {
            var not = english.get();
            return another(not.group(1), text.raw(not.start(2), not.end(2)));
        }
        return MendingWords.WRONG_KIND
                .whole(said)
                .or(() -> MendingWords.WRONG.whole(said))
                .map(wrong -> changed(meant(wrong.group(1)), wrong.group(2)))
                .orElse(List.of());
    }

    private List<String> withSum(String whom, String sum) {
        var amount = Amounts.at(Text.of(sum), 0);
        var whole = amount != null && amount.end() == sum.length() && amount.money() != null;
        return changed(lately.last(), whom).stream()
                .map(change -> whole ? Change.withSum(change, sum) : change)
                .toList();
    }

    /** not Jessica, it was Tom: another contact where that was the contact. */
    private List<String> another(String instead, String value) {
        var last = lately.last();
        var contact = last.map(entry -> entry.fact().contact()).orElse("");
        return Text.folded(contact).equals(instead)
                ? List.of("改 #%d 联系人 %s".formatted(last.orElseThrow().receipt(), value))
                : changed(last, value);
    }

    private List<String> should(String said) {
        return Stream.of(MendingWords.SHOULD, MendingWords.WRONG_BEHIND, MendingWords.RIGHT, MendingWords.THAT_IS)
                .flatMap(words -> words.whole(said).stream())
                .findFirst()
                .map(value -> changed(lately.last(), value.group(1)))
                .orElse(List.of());
    }

    private List<String> gone(String said) {
        return new TakenBack(lately, kinds, line)
                .by(said)
                .map(entry -> List.of("撤销 #" + entry.receipt()))
                .orElse(List.of());
    }

    private List<String> into(String said) {
        return MendingWords.INTO
                .whole(said)
                .filter(_ -> !said.contains("#"))
                .map(into -> changed(meant(into.group(1)), into.group(2)))
                .orElse(List.of());
    }

    /** What the last record was told without, said now. */
    private List<String> more(Text text) {
        var field = MendingWords.FIELD.whole(text.folded());
        var also = MendingWords.ALSO.whole(text.folded());
        if (field.isEmpty() && also.isEmpty()) {
            return List.of();
        }
        return lately.last()
                .flatMap(last -> field.map(one -> one.group(1) + " " + text.raw(one.start(2), text.length()))
                        .or(() -> also.filter(one -> isContact(last, one.group(1)))
                                .map(one -> "联系人 " + text.raw(one.start(1), one.end(1))))
                        .map(more -> List.of("改 #%d %s".formatted(last.receipt(), more))))
                .orElse(List.of());
    }

    /** Whether somebody is named with whom it was, of whom the record says nothing. */
    private boolean isContact(Entry last, String named) {
        return last.fact() instanceof ActivityFact.ActivityLogged met
                && met.contact() == null
                && (changes.isTheirs(last, named) || Contacts.end(Text.of(named), 0) == named.length());
    }

    static int number(String numeral) {
        var at = NUMERALS.indexOf(numeral);
        return at >= 0 ? at + 1 : Integer.parseInt(numeral);
    }

    /** Which of them a word before the new value means: its kind, or what is to be done next. */
    private Optional<Entry> meant(@Nullable String hint) {
        if (hint == null || hint.isBlank()) {
            return lately.last();
        }
        var whom = names.called(hint.replaceFirst("(?:那|这|嗰|呢)?[条笔单个]?的?(?:金额|数|价|日期|时间)?$", "")).stream()
                .map(Customer::id)
                .toList();
        if (!whom.isEmpty()) {
            return lately.last(entry -> whom.contains(entry.fact().customer()));
        }
        var kind = hint.contains("款") || hint.contains("账")
                ? kinds.telling(Deed.CASH).orElse(hint)
                : hint.contains("签") ? kinds.telling(Deed.CONTRACT).orElse(hint) : hint;
        return lately.last(entry -> entry.fact().label().contains(kind)
                        || kind.contains(entry.fact().label())
                        || (entry.fact().next() != null && steps(entry.fact()).contains(hint)))
                .or(lately::last);
    }

    private static String steps(Fact fact) {
        var next = fact.next();
        return next == null ? "" : next.what();
    }

    private List<String> changed(Optional<Entry> entry, String value) {
        var plain = value.replaceFirst("(?<=[一二三四五六日天号前])的$", "");
        return entry.map(one -> changes.to(one, Text.of(plain))).orElse(List.of());
    }

    /** A customer by the name that can be no other's. */
    public static String name(String id, Known known, Names names) {
        return known.the(Customers.class).withId(id).map(names::unmistakable).orElse(id);
    }
}
