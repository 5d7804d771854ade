package io.drumbeat.grammar;

import io.drumbeat.card.Refused;
import io.drumbeat.command.Slot;
import io.drumbeat.customer.Mention;
import io.drumbeat.naming.ColleagueNamed;
import io.drumbeat.naming.Introductions;
import io.drumbeat.narrowing.Teams;
import io.drumbeat.number.Amounts;
import io.drumbeat.page.Narrowed;
import io.drumbeat.phrase.Text;
import io.drumbeat.portion.Portions;
import io.drumbeat.sharing.Shares;
import io.drumbeat.stage.Stages;
import io.drumbeat.sum.Sums;
import io.drumbeat.timing.DayMeant;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values that come with their slot's name, {@code 金额:50万}: typed so, or filled into a form. */
public final class Labels {
    private Labels() {}

    /**
     * The words of a form with its values said after them; empty values are left out.
     *
     * @param slots the slots of all usages, by name
     */
    public static String said(String words, Map<String, String> values, Map<String, Slot<?>> slots) {
        var all = new StringBuilder(Text.of(words).raw());
        values.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var slot = slots.get(entry.getKey());
            var value = Text.of(entry.getValue()).raw();
            if (!value.isEmpty()) {
                all.append(' ')
                        .append(slot == null ? entry.getKey() : slot.labels().getFirst())
                        .append(':')
                        .append(value);
            }
        });
        return all.toString();
    }

    private record Region(Slot<?> slot, int label, int from) {}

    public static void fill(Reading reading) {
        var regions = regions(reading);
        for (var i = 0; i < regions.size(); i++) {
            var region = regions.get(i);
            var next = i + 1 < regions.size() ? regions.get(i + 1).label() : reading.text.length();
            var limit = region.label() < reading.verb.from() ? Math.min(next, reading.verb.from()) : next;
            var to = end(reading, region, limit);
            if (to > region.from()) {
                value(reading, region.slot(), region.from(), to);
                reading.take(region.label(), to);
                reading.aside.add(new int[] {region.label(), to});
            }
        }
    }

    private static List<Region> regions(Reading reading) {
        var s = reading.text.folded();
        var found = new ArrayList<Region>();
        for (var colon = s.indexOf(':'); colon >= 0; colon = s.indexOf(':', colon + 1)) {
            for (var slot : reading.usage.slots()) {
                for (var label : names(slot)) {
                    var from = colon - label.length();
                    var starts = from == 0 || (from > 0 && reading.text.separates(from - 1));
                    var apart = from >= reading.verb.end() || colon < reading.verb.from();
                    if (starts && apart && s.startsWith(label, from)) {
                        var value = colon + 1 < s.length() && s.charAt(colon + 1) == ' ' ? colon + 2 : colon + 1;
                        found.add(new Region(slot, from, value));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> names(Slot<?> slot) {
        var names = new ArrayList<>(slot.labels().stream().map(Text::folded).toList());
        names.add(Text.folded(slot.name()));
        return names;
    }

    private static int end(Reading reading, Region region, int limit) {
        var to = region.from();
        while (to < limit && (region.slot().toTheEnd() || !reading.text.separates(to))) {
            to++;
        }
        // A customer's name may have blanks; the whole of what was filled in is it, up to the next label.
        if (region.slot().equals(Mention.SLOT)) {
            to = limit;
        }
        // A currency and its number may have a blank between them
        if (region.slot().equals(Slot.AMOUNT) && region.from() < limit) {
            var found = Amounts.at(reading.text, region.from());
            if (found != null && found.end() <= limit && found.end() >= to) {
                return found.end();
            }
        }
        while (to > region.from() && reading.text.separates(to - 1)) {
            to--;
        }
        return to;
    }

    private static void value(Reading reading, Slot<?> slot, int from, int to) {
        var raw = reading.text.raw(from, to);
        if (slot.equals(Mention.SLOT)) {
            reading.fill(Mention.SLOT, Introductions.exactly(reading, from, to));
        } else if (slot.equals(Stages.SLOT)) {
            reading.fill(Stages.SLOT, StageNamed.stage(reading, from, to));
        } else if (slot.equals(Slot.AMOUNT)) {
            reading.fill(Slot.AMOUNT, Sums.amount(reading, from, to));
        } else if (slot.equals(Slot.DATE)) {
            reading.fill(Slot.DATE, DayMeant.past(reading, from, to));
        } else if (slot.equals(Slot.EXPECTED)) {
            reading.fill(Slot.EXPECTED, DayMeant.coming(reading, from, to));
        } else if (slot.equals(Slot.NEXT)) {
            reading.fill(Slot.NEXT, DayMeant.step(reading, from, to));
        } else if (slot.equals(Slot.PERSON)) {
            reading.fill(Slot.PERSON, ColleagueNamed.person(reading, from, to));
        } else if (slot.equals(Narrowed.TEAM)) {
            reading.fill(Narrowed.TEAM, Teams.called(reading, from, to));
        } else if (slot.equals(Shares.SLOT)) {
            reading.fill(Shares.SLOT, Portions.labelled(reading, from, to));
        } else if (slot.equals(Slot.PERIOD)) {
            reading.fill(Slot.PERIOD, Parts.period(reading, from, to));
        } else if (slot.reader() != null) {
            read(reading, slot, from, to);
        } else if (slot.type() == String.class) {
            reading.slots.put(slot, raw);
        } else {
            throw Questions.unreadable(reading, slot, raw);
        }
    }

    /** Fills a slot with what its own reader makes of a stretch. */
    public static <T> void read(Reading reading, Slot<T> slot, int from, int to) {
        try {
            reading.fill(slot, Objects.requireNonNull(slot.reader()).read(reading.text.raw(from, to)));
        } catch (Refused refused) {
            throw Questions.say(refused.sentence(), reading.usage);
        }
    }
}
