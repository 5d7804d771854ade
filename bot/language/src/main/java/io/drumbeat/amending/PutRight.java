package io.drumbeat.amending;

import io.drumbeat.command.Deed;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.names.Names;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Text;
import io.drumbeat.scene.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 不对，是8万5 and the like: the sentences that put right what was recorded last. */
public final class PutRight {
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
        var undo = MendingWords.UNDO.matcher(said);
        if (undo.matches()) {
            return lately.fromTheEnd(number(undo.group(1)))
                    .map(entry -> List.of("撤销 #" + entry.receipt()))
                    .orElse(List.of());
        }
        return Stream.<Supplier<List<String>>>of(
                        () -> nth(said),
                        () -> instead(text),
                        () -> should(said),
                        () -> gone(said),
                        () -> into(said),
                        () -> more(text),
                        () -> !canonical && Amended.mayBe(line) ? new Amended(lately, kinds, line).lines(open) : List.of())
                .map(Supplier::get)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> nth(String said) {
        var nth = MendingWords.NTH.matcher(said);
        return nth.matches() ? changed(lately.ofLastMessage(number(nth.group(1))), nth.group(2)) : List.of();
    }

    private List<String> instead(Text text) {
        var said = text.folded();
        for (var pattern : List.of(MendingWords.NOT_BUT, MendingWords.NOT_BUT_CANTONESE)) {
            var notBut = pattern.matcher(said);
            if (notBut.matches()) {
                return changed(lately.last(), notBut.group(2));
            }
        }
        var english = MendingWords.NOT_BUT_ENGLISH.matcher(said);
        if (english.matches()) {
            return another(english.group(1), text.raw(english.start(2), english.end(2)));
        }
        var kind = MendingWords.WRONG_KIND.matcher(said);
        if (kind.matches()) {
            return changed(meant(kind.group(1)), kind.group(2));
        }
        var wrong = MendingWords.WRONG.matcher(said);
        return wrong.matches() ? changed(meant(wrong.group(1)), wrong.group(2)) : List.of();
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
        var should = MendingWords.SHOULD.matcher(said);
        if (should.matches()) {
            return changed(lately.last(), should.group(1));
        }
        var behind = MendingWords.WRONG_BEHIND.matcher(said);
        if (behind.matches()) {
            return changed(lately.last(), behind.group(1));
        }
        var right = MendingWords.RIGHT.matcher(said);
        var that = MendingWords.THAT_IS.matcher(said);
        return right.matches()
                ? changed(lately.last(), right.group(1))
                : that.matches() ? changed(lately.last(), that.group(1)) : List.of();
    }

    private List<String> gone(String said) {
        return takenBack(said).map(entry -> List.of("撤销 #" + entry.receipt())).orElse(List.of());
    }

    private List<String> into(String said) {
        var into = MendingWords.INTO.matcher(said);
        return into.matches() && !said.contains("#") ? changed(meant(into.group(1)), into.group(2)) : List.of();
    }

    /** What the last record was told without, said now. */
    private List<String> more(Text text) {
        var field = MendingWords.FIELD.matcher(text.folded());
        var last = lately.last();
        if (last.isEmpty()) {
            return List.of();
        }
        var change = "改 #%d ".formatted(last.get().receipt());
        if (field.matches()) {
            return List.of(change + field.group(1) + " " + text.raw(field.start(2), text.length()));
        }
        var also = MendingWords.ALSO.matcher(text.folded());
        return also.matches()
                        && last.get().fact() instanceof ActivityFact.ActivityLogged met
                        && met.contact() == null
                        && (changes.isTheirs(last.get(), also.group(1))
                                || Contacts.end(Text.of(also.group(1)), 0)
                                        == also.group(1).length())
                ? List.of(change + "联系人 " + text.raw(also.start(1), also.end(1)))
                : List.of();
    }

    /** Which record is no longer to count: 刚才那条删掉, 把好丽福那条撤了. */
    private Optional<Entry> takenBack(String said) {
        if (MendingWords.GONE_LAST.matcher(said).matches()
                || MendingWords.AFTER_ALL.matcher(said).matches()) {
            return lately.last();
        }
        var nth = MendingWords.GONE_NTH.matcher(said);
        if (nth.matches()) {
            return lately.ofLastSeveral(number(nth.group(1)));
        }
        var of = MendingWords.GONE_OF.matcher(said);
        if (!of.matches()) {
            return Optional.empty();
        }
        var hint = of.group(1);
        var whom = names.called(hint).stream().map(Customer::id).toList();
        return lately.last(entry -> whom.contains(entry.fact().customer())
                || entry.fact().label().contains(hint)
                || kinds.called(hint).filter(entry.fact().label()::equals).isPresent());
    }

    private static int number(String numeral) {
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
