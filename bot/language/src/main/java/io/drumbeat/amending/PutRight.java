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
        var undo = MendingWords.UNDO.whole(said);
        if (undo.isPresent()) {
            return lately.fromTheEnd(number(undo.get().group(1)))
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
                        () -> (!canonical || Amended.isOne(line)) && Amended.mayBe(line)
                                ? new Amended(lately, kinds, line).lines(open && !canonical)
                                : List.of())
                .map(Supplier::get)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> nth(String said) {
        return MendingWords.NTH
                .whole(said)
                .map(nth -> changed(lately.ofLastMessage(number(nth.group(1))), nth.group(2)))
                .orElse(List.of());
    }

    private List<String> instead(Text text) {
        var said = text.folded();
        for (var pattern : List.of(MendingWords.NOT_BUT, MendingWords.NOT_BUT_CANTONESE)) {
            var notBut = pattern.whole(said);
            if (notBut.isPresent()) {
                return changed(lately.last(), notBut.get().group(2));
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
        return takenBack(said).map(entry -> List.of("撤销 #" + entry.receipt())).orElse(List.of());
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

    /** Which record is no longer to count: 刚才那条删掉, 把好丽福那条撤了. */
    private Optional<Entry> takenBack(String said) {
        if (MendingWords.GONE_LAST.whole(said).isPresent()
                || MendingWords.AFTER_ALL.whole(said).isPresent()) {
            return lately.last();
        }
        var nth = MendingWords.GONE_NTH.whole(said);
        if (nth.isPresent()) {
            return lately.ofLastSeveral(number(nth.get().group(1)));
        }
        var of = MendingWords.GONE_OF.whole(said);
        if (of.isEmpty()) {
            return Optional.empty();
        }
        var hint = of.get().group(1);
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
