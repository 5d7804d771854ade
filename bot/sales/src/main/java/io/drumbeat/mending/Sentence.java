package io.drumbeat.mending;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.correction.Fields;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.sharing.Shares;
import io.drumbeat.words.Exactly;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a change with each value under its name, {@code 金额:8万}, so that the grammar reads a value as exactly that
 * and nothing else.
 */
final class Sentence {
    static final String CONFIRM = "确认改";
    private static final Pattern NUMBER = Pattern.compile("^(?:#|编号|第)?\\s*(\\d++)\\s*(?:条|号)?(?:的)?");
    private static final Pattern INTO = Pattern.compile("^[\\s:：=]*(?:改成|改为|改到|换成)?[\\s:：=]*");
    private static final Pattern IS = Pattern.compile("^[\\s:：=]*(?:改成|改为|改到|换成|为|成|是|到)?[\\s:：=]*");

    private static final Pattern PARTED = Pattern.compile("^的?(?:业绩)?分成[\\s:：=]*(?:改成|改为|换成|是|为)?[\\s:：=]*");

    private Sentence() {}

    /** Where a field begins: its slot and where its value does. */
    private record Named(Slot<?> slot, int label, int value) {}

    /** What was said after the number, or empty if nothing was. */
    static String after(long receipt, String rest) {
        var words = Text.of(rest).raw();
        var number = NUMBER.matcher(words);
        // 改成8万, said of the last one, begins with no number of a receipt.
        return number.lookingAt() && number.group(1).equals(String.valueOf(receipt))
                ? words.substring(number.end()).strip()
                : words;
    }

    /** What says how the deal of a receipt is parted, which is proposed and not only put right. */
    static Optional<String> parted(long receipt, String rest) {
        var words = after(receipt, rest);
        var parted = PARTED.matcher(words);
        return parted.lookingAt()
                ? Optional.of("%s #%d %s"
                        .formatted(
                                Shares.SLOT.label(),
                                receipt,
                                words.substring(parted.end()).strip()))
                : Optional.empty();
    }

    /** The same with every value under its name, or null where it names nothing that can be put right. */
    static @Nullable String of(long receipt, String said) {
        var at = named(said, 0);
        if (at == null) {
            return null;
        }
        var parts = new ArrayList<String>();
        while (at != null) {
            var next = at.slot().toTheEnd() ? null : next(said, at.value());
            var value = said.substring(at.value(), next == null ? said.length() : next.label());
            var lead = (isMeasure(at.slot()) ? IS : INTO).matcher(value);
            value = lead.replaceFirst("").replaceFirst("[\\s,，;；、。]+$", "");
            parts.add(at.slot().labels().getFirst() + ":" + value);
            at = next;
        }
        return "%s #%d %s".formatted(CONFIRM, receipt, String.join(" ", parts));
    }

    private static @Nullable Named next(String said, int from) {
        for (var i = from; i < said.length(); i++) {
            if (separates(said, i - 1)) {
                var named = named(said, i);
                if (named != null && i > from) {
                    return named;
                }
            }
        }
        return null;
    }

    private static boolean separates(String said, int at) {
        return at >= 0 && " ,，;；、".indexOf(said.charAt(at)) >= 0;
    }

    private static @Nullable Named named(String said, int at) {
        var flag = flagEnd(said, at);
        if (flag > at) {
            return new Named(Slot.NEW_CUSTOMER, at, at);
        }
        Named longest = null;
        for (var slot : Fields.ALL) {
            for (var label : labels(slot)) {
                var end = at + label.length();
                var better = longest == null || end > longest.value();
                if (better && Text.folded(said.substring(at)).startsWith(label) && ends(said, label, end)) {
                    longest = new Named(slot, at, end);
                }
            }
        }
        return longest;
    }

    /** A Chinese name may have its value right behind it, an English one may not. */
    private static boolean ends(String said, String label, int end) {
        return label.charAt(0) > 0x80 || end >= said.length() || !Character.isLetter(said.charAt(end));
    }

    /** 新客, 老客 alone are a value without a name. */
    private static int flagEnd(String said, int at) {
        var end = at;
        while (end < said.length() && !separates(said, end)) {
            end++;
        }
        var word = Text.folded(said.substring(at, end));
        return Vocabulary.NEW.contains(word) || Vocabulary.OLD.contains(word) ? end : at;
    }

    private static List<String> labels(Slot<?> slot) {
        var labels = new ArrayList<>(slot.labels());
        labels.add(Text.folded(slot.name()));
        return labels;
    }

    /** Of these people also say what they are: 金额是8万. */
    private static boolean isMeasure(Slot<?> slot) {
        return slot.isDay() || slot.type() == Money.class;
    }

    /** Words that, said to the bot, mean exactly what was understood. */
    static String exactly(long receipt, Utterance said, Known known) {
        var words = new StringBuilder(CONFIRM + " #" + receipt);
        for (var slot : Fields.ALL) {
            var value = said.slots().get(slot);
            if (value != null) {
                words.append(' ').append(Exactly.said(slot, value, known));
            }
        }
        return words.toString();
    }
}
