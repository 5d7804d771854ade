package io.drumbeat.grammar;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.date.Periods;
import io.drumbeat.naming.ColleagueNamed;
import io.drumbeat.narrowing.ExactSpan;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.stage.Stages;
import io.drumbeat.sum.Sums;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.List;
import java.util.stream.Stream;

/** The smaller parts of a sentence: stage, new or old, product, source, contact, colleague, period. */
public final class Parts {
    /** Behind an old customer: it brought the one that is spoken of. */
    private static final Words BROUGHT = Words.of("介绍", "推荐", "转", "带", "的", "给", "那边");

    private Parts() {}

    /** What stands for itself wherever it is, and so is read before the customer. */
    public static void first(Reading reading) {
        if (reading.wants(Slot.NEW_CUSTOMER)) {
            flag(reading, Vocabulary.OLD, false);
            flag(reading, Vocabulary.FIRST, true);
        }
        if (reading.usage.accepts(Stages.SLOT)) {
            StageNamed.fill(reading);
        }
        if (reading.wants(Slot.PERSON)) {
            people(reading);
        }
        if (reading.wants(Slot.PERIOD)) {
            periods(reading);
            years(reading);
        }
        receipts(reading);
    }

    /** What is read once the customer is known. */
    public static void then(Reading reading) {
        if (reading.wants(Slot.NEW_CUSTOMER)) {
            flag(reading, Vocabulary.NEW, true);
        }
        if (reading.wants(Slot.CONTACT)) {
            Particulars.contact(reading);
        }
        if (reading.wants(Slot.SOURCE)) {
            Particulars.source(reading);
        }
        if (reading.wants(Slot.PRODUCT)) {
            Particulars.product(reading);
        }
        if (reading.wants(Slot.SCORE)) {
            Particulars.scores(reading);
        }
    }

    static boolean inCustomer(Reading reading, int at) {
        return reading.marks.customers.stream().anyMatch(hit -> hit.from() <= at && at < hit.end());
    }

    private static void people(Reading reading) {
        for (var who : reading.marks.colleagues) {
            var from =
                    who.from() > 0 && reading.text.folded().charAt(who.from() - 1) == '@' ? who.from() - 1 : who.from();
            if (who.from() >= reading.verb.end() || who.end() <= reading.verb.from()) {
                if (reading.isFree(from, who.end()) && reading.startsAt(from) && reading.wants(Slot.PERSON)) {
                    reading.fill(Slot.PERSON, ColleagueNamed.one(reading, from, who.end(), who.people()));
                    reading.take(from, who.end());
                }
            }
        }
    }

    private static void periods(Reading reading) {
        for (var found : reading.marks.periods) {
            if (reading.wants(Slot.PERIOD)
                    && reading.isFree(found.from(), found.end())
                    && reading.startsAt(found.from())
                    && reading.endsAt(found.end(), Vocabulary.LEADS)) {
                reading.fill(Slot.PERIOD, one(reading, found));
                reading.take(found.from(), found.end());
            }
        }
    }

    /** 提成 2026: where no other number can be meant, a year. */
    private static void years(Reading reading) {
        var other = Stream.of(Slot.REST, Slot.AMOUNT, Slot.RECEIPT, Slot.SCORE).anyMatch(reading.usage::accepts);
        for (var i = reading.verb.end(); i < reading.text.length() && !other && reading.wants(Slot.PERIOD); i++) {
            var year = Periods.year(reading.text, i);
            if (year != null && reading.isFree(i, year.end()) && reading.startsAt(i)) {
                reading.fill(Slot.PERIOD, one(reading, year));
                reading.take(i, year.end());
            }
        }
    }

    private static Period one(Reading reading, Periods.Found found) {
        if (reading.usage.is(Trait.LOOKS) || reading.usage.is(Trait.LOOKS_AHEAD)) {
            return found.meant(reading.usage.looks(), reading.moment.today());
        }
        if (found.readings().size() > 1) {
            throw Questions.ask(
                    "“%s”是哪一年的？".formatted(reading.text.raw(found.from(), found.end())),
                    found.readings().stream()
                            .map(period ->
                                    Button.of(period.label(), reading.with(found.from(), found.end(), period.label())))
                            .toList());
        }
        return found.readings().getFirst();
    }

    public static Period period(Reading reading, int from, int to) {
        var exact = ExactSpan.read(reading.text.raw(from, to));
        if (exact.isPresent()) {
            return exact.get();
        }
        var found = Periods.at(reading.text, from, reading.moment.today());
        if (found == null || found.end() != to) {
            throw Questions.say("“%s”不是一段时间；可以写 本周、上月、11月".formatted(reading.text.raw(from, to)), reading.usage);
        }
        return one(reading, found);
    }

    private static void flag(Reading reading, List<String> words, boolean isNew) {
        for (var i = 0; i < reading.text.length() && reading.wants(Slot.NEW_CUSTOMER); i++) {
            var length = lengthAt(words, reading.text.folded(), i);
            if (length > 0
                    && reading.isFree(i, i + length)
                    && reading.startsAt(i)
                    && (reading.endsAt(i + length, Vocabulary.LEADS)
                            || (!isNew && lengthAt(BROUGHT, reading.text.folded(), i + length) == 0)
                            || reading.marks.explains(i + length)
                            || latinAt(reading, i + length))) {
                reading.fill(Slot.NEW_CUSTOMER, isNew);
                reading.take(i, i + length);
            }
        }
    }

    private static boolean latinAt(Reading reading, int at) {
        return at < reading.text.length() && reading.text.folded().charAt(at) < 0x80;
    }

    /** 4万2: the end of a sum is no number of a record. */
    private static boolean isOfSum(Reading reading, int at) {
        return reading.marks.amounts.stream().anyMatch(sum -> sum.certain() && sum.from() < at && at < sum.end());
    }

    private static void receipts(Reading reading) {
        var s = reading.text.folded();
        for (var i = 0; i < s.length() && reading.wants(Slot.RECEIPT); i++) {
            var lead = s.charAt(i) == '#' ? 1 : s.startsWith("编号", i) ? 2 : s.charAt(i) == '第' ? 1 : 0;
            var digits = Sums.digits(s, i + lead);
            var bare = lead == 0
                    && !reading.usage.accepts(Slot.AMOUNT)
                    && !reading.usage.accepts(Slot.SCORE)
                    && reading.endsAt(digits);
            if (digits > i + lead
                    && (lead > 0 || !isOfSum(reading, i))
                    && reading.open(i)
                    && (i == 0 || !Character.isLetterOrDigit(s.charAt(i - 1)) || s.charAt(i - 1) > 0x80)
                    && reading.startsAt(i)
                    && (lead > 0 || bare)) {
                var end = s.startsWith("条", digits) ? digits + 1 : digits;
                Labels.read(reading, Slot.RECEIPT, i, digits);
                reading.take(i, end);
            }
        }
    }
}
