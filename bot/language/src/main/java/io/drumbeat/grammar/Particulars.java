package io.drumbeat.grammar;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deals;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Contacts;
import io.drumbeat.phrase.Denials;
import io.drumbeat.phrase.Sources;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.sum.Sums;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who was met, where a lead came from, what was sold, how satisfied they are. */
public final class Particulars {
    /** What a remark may deny or give to somebody else: a name inside one belongs to what is said. */
    private static final Set<Deed> STANDING_ALONE =
            EnumSet.of(Deed.CONTRACT, Deed.CASH, Deed.REFUND, Deed.LOSS, Deed.MOVE);

    private static final Words POINTS = Words.of("分", "星", "颗星");
    private static final Words BEFORE_SCORE = Words.of("打了", "打", "给了", "给", "评了", "评", "是");

    private Particulars() {}

    public static void contact(Reading reading) {
        var met = new LinkedHashMap<String, String>();
        if (reading.slots.get(Mention.SLOT) instanceof Mention.Existing known) {
            known.customer().contacts().forEach(name -> met.putIfAbsent(Text.folded(name), name));
        }
        var names = List.copyOf(met.keySet());
        for (var i = 0; i < reading.text.length(); i++) {
            if (reading.open(i)
                    && (reading.startsAt(i)
                            || reading.startsAt(i, Vocabulary.DEPARTMENTS)
                            || reading.startsAt(i, Vocabulary.CALLED)
                            || inTheEnd(reading, i))) {
                var known = lengthAt(names, reading.text.folded(), i);
                var end = known > 0
                        ? i + known
                        : Math.max(Contacts.end(reading.text, i), Contacts.familiar(reading.text, i));
                if (end > i
                        && reading.isFree(i, end)
                        && (!STANDING_ALONE.contains(reading.told()) || alone(reading, i, end))
                        && !Contacts.isAbsent(reading.text, i, end)
                        && lengthAt(Denials.DENIALS, reading.text.folded(), end) == 0) {
                    var said = reading.text.raw(i, end);
                    reading.fill(Slot.CONTACT, met.getOrDefault(Text.folded(said), said));
                    reading.take(reading.startsAt(i, Vocabulary.CALLED) ? reading.runStart(i) : i, end);
                    return;
                }
            }
        }
    }

    /** 张总不在但见了王经理. */
    private static boolean inTheEnd(Reading reading, int at) {
        return reading.endsAt(Contacts.end(reading.text, at))
                && Colloquial.SAW.stream().anyMatch(reading.text.folded(0, at)::endsWith);
    }

    /** A word by itself, and no colleague's name. */
    private static boolean alone(Reading reading, int from, int end) {
        return reading.endsAt(end)
                && reading.marks.colleagues.stream().noneMatch(who -> who.from() < end && from < who.end());
    }

    public static void source(Reading reading) {
        for (var i = 0; i < reading.text.length() && reading.wants(Slot.SOURCE); i++) {
            var length = lengthAt(Sources.ALL, reading.text.folded(), i);
            var lead = lengthAt(List.of("来自", "来源于", "来源", "通过", "从"), reading.text.folded(), i);
            var from = i
                    + lead
                    + (lead > 0 && i + lead < reading.text.length() && reading.text.separates(i + lead) ? 1 : 0);
            var end = lead > 0 ? reading.runEnd(from) : i + length;
            if (end > from
                    && reading.open(i)
                    && reading.startsAt(i)
                    && (lead > 0 || reading.endsAt(end, Sources.AFTER))) {
                var tail = lengthAt(Sources.KINDS, reading.text.folded(), end);
                reading.fill(Slot.SOURCE, reading.text.raw(from, end + tail));
                reading.take(i, reading.runEnd(end));
            }
        }
    }

    public static void product(Reading reading) {
        for (var i = reading.verb.end(); i < reading.text.length() && reading.wants(Slot.PRODUCT); i++) {
            if (reading.open(i) && (reading.runStart(i) == i || reading.marks.explains(i - 1))) {
                var end = i;
                while (reading.open(end) && !reading.marks.explains(end)) {
                    end++;
                }
                var word = reading.text.folded(i, end);
                var sold = reading.endsAt(end)
                        ? reading.moment.known().the(Deals.class).productCalled(word)
                        : Optional.<String>empty();
                if (sold.isPresent()) {
                    reading.fill(Slot.PRODUCT, sold.get());
                    reading.take(i, end);
                } else if (word.length() > 2
                        && (word.contains("产品") || word.endsWith("套餐") || word.endsWith("版"))
                        && !word.startsWith("谈")) {
                    var label = word.startsWith("产品") && word.length() > 3 ? 2 : 0;
                    reading.fill(Slot.PRODUCT, reading.text.raw(i + label, end));
                    reading.take(i, end);
                }
            }
        }
    }

    public static void scores(Reading reading) {
        for (var i = reading.verb.end(); i < reading.text.length() && reading.wants(Slot.SCORE); i++) {
            if (reading.open(i) && (reading.startsAt(i) || reading.startsAt(i, BEFORE_SCORE))) {
                var end = Sums.digits(reading.text.folded(), i);
                end = end == i && "一二三四五六七八九十两".indexOf(reading.text.folded().charAt(i)) >= 0 ? i + 1 : end;
                if (end > i && reading.endsAt(end, POINTS)) {
                    if (i > 0 && reading.text.folded().charAt(i - 1) == '-') {
                        throw Questions.say("评分“-%s”不对；应是 1 到 5".formatted(reading.text.raw(i, end)), reading.usage);
                    }
                    var to = reading.runEnd(end);
                    Labels.read(reading, Slot.SCORE, i, end);
                    reading.take(reading.startsAt(i) ? i : reading.runStart(i), to);
                }
            }
        }
    }
}
