package io.drumbeat.timing;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.command.Slot;
import io.drumbeat.date.Day;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.line.Settled;
import io.drumbeat.phrase.Colloquial;
import io.drumbeat.phrase.Echo;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** On which day it happened, and on which day it is expected. */
public final class Days {
    private static final Words WITH = Words.of(Stream.concat(Stream.of("陪", "带", "、", "，"), Vocabulary.LEADS.stream())
            .toList());

    private Days() {}

    /** Fills the day a deal is expected, the day something happened, and takes what only tells the time. */
    public static void fill(Reading reading) {
        var sure = new LinkedHashMap<LocalDate, When>();
        var doubtful = new ArrayList<When>();
        for (var when : reading.marks.days) {
            if (!reading.isFree(when.from(), when.end())) {
                continue;
            }
            if (reading.wants(Slot.EXPECTED) && Beside.expected(reading, when)) {
                continue;
            }
            if (reading.wants(Slot.DATE)) {
                happened(reading, when, sure, doubtful);
            }
        }
        if (sure.isEmpty() && doubtful.isEmpty() && reading.wants(Slot.DATE)) {
            within(reading);
        }
        if (sure.size() > 1) {
            throw Questions.whichDay(
                    reading.verb.usage().verb(), sure.keySet(), day -> reading.adding(Slot.DATE, day.toString()));
        }
        if (sure.isEmpty() && !doubtful.isEmpty()) {
            doubt(reading, doubtful.getFirst());
        }
        sure.keySet().forEach(day -> reading.fill(Slot.DATE, day));
        Hours.take(reading);
    }

    private static void happened(Reading reading, When when, Map<LocalDate, When> sure, List<When> doubtful) {
        if (!reading.startsAt(when.from())) {
            var settled = lengthAt(Settled.words(reading.usage), reading.text.folded(), when.end()) > 0;
            if ((when.end() <= reading.verb.from() || settled)
                    && when.date().day().fixed()) {
                // Words stand before it that nothing explains; but hardly ever is it about another day.
                doubtful.add(when);
            }
            return;
        }
        if (isTerm(reading, when)) {
            return;
        }
        var bounded = bounded(reading, when);
        var coming = reading.marks.isComing(when);
        if (!bounded && coming && !NextSteps.ofTheVerb(reading, when)) {
            return;
        }
        if (bounded || coming || told(reading, when.end())) {
            Hours.notYet(reading, when);
            sure.put(DayMeant.past(reading, when.from(), when.end(), when.date().day()), when);
            reading.take(when.from(), when.end());
        } else if (!(when.date().day() instanceof Day.Impossible)
                && !when.date().day().vague()
                && !Continued.isPromised(reading, when)) {
            doubtful.add(when);
        }
    }

    /** 合同期2026-12-01到2027-11-30: one end of a span that goes on, told behind the verb. */
    private static boolean isTerm(Reading reading, When when) {
        return when.from() >= reading.verb.end()
                && reading.marks.days.stream().anyMatch(other -> {
                    var first = other.from() < when.from() ? other : when;
                    var last = other.from() < when.from() ? when : other;
                    return last.from() == first.end() + 1
                            && "到至-~".indexOf(reading.text.folded().charAt(first.end())) >= 0
                            && reading.marks.isComing(last);
                });
    }

    /** Whether nothing, the verb, or something known follows. */
    private static boolean bounded(Reading reading, When when) {
        var end = when.end();
        var another = reading.marks.days.stream().anyMatch(next -> next.from() == end);
        return another
                || (end <= reading.verb.from()
                        ? reading.endsAt(end, Vocabulary.LEADS) || withSomebody(reading, end)
                        : reading.endsAt(end));
    }

    /** 昨天陪老雷去拜访: between the day and the verb stand only colleagues and words that say nothing more. */
    private static boolean withSomebody(Reading reading, int from) {
        var i = from;
        for (var who : reading.marks.colleagues) {
            if (who.from() >= i && who.end() <= reading.verb.from()) {
                if (!reading.marks.onlyWords(WITH, i, who.from())) {
                    return false;
                }
                i = who.end();
            }
        }
        return i > from && reading.marks.onlyWords(Vocabulary.LEADS, i, reading.verb.from());
    }

    /** 这周拜访了华为: a span before the verb is no day yet. */
    private static void within(Reading reading) {
        for (var span : reading.marks.periods) {
            var known = reading.marks.days.stream().anyMatch(day -> day.from() == span.from());
            if (!known
                    && reading.isFree(span.from(), span.end())
                    && reading.startsAt(span.from())
                    && span.end() <= reading.verb.from()
                    && reading.endsAt(span.end(), Vocabulary.LEADS)) {
                var period = span.readings().getFirst();
                var days = DayMeant.oldest(reading)
                        .datesUntil(reading.moment.today().plusDays(1))
                        .filter(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
                        .toList();
                throw days.isEmpty()
                        ? Questions.say(
                                "“%s”超过了 %d 天的补录期（最早 %s）；要补记请找主管"
                                        .formatted(
                                                reading.text.raw(span.from(), span.end()),
                                                reading.moment.days().backfill(),
                                                Echo.date(DayMeant.oldest(reading))),
                                reading.usage)
                        : Questions.whichDay(
                                reading.text.raw(span.from(), span.end()),
                                days.reversed(),
                                day -> reading.with(span.from(), span.end(), day.toString()));
            }
        }
    }

    /** 昨天聊了报价 tells of yesterday; 昨天聊的报价 may be told today. */
    private static boolean told(Reading reading, int at) {
        var s = reading.text.folded();
        var leads = 0;
        while (lengthAt(Vocabulary.LEADS, s, at + leads) > 0 && reading.open(at + leads)) {
            leads += lengthAt(Vocabulary.LEADS, s, at + leads);
        }
        if (leads > 0 && (!reading.open(at + leads) || reading.marks.explains(at + leads)) && s.charAt(at) != '的') {
            return true;
        }
        if (lengthAt(Settled.words(reading.usage), s, at) > 0) {
            return true;
        }
        var done = lengthAt(Colloquial.DONE, s, at);
        if (done > 0
                && reading.isActivity()
                && reading.open(at + done)
                && "的过了".indexOf(s.charAt(at + done)) >= 0
                && reading.endsAt(at + done + 1)) {
            // 电话 华为 周二打的.
            return true;
        }
        var talk = lengthAt(Vocabulary.TALK, s, at);
        return talk > 0
                && !s.startsWith("的", at + talk)
                && !s.startsWith("过的", at + talk)
                && !s.startsWith("好的", at + talk);
    }

    private static void doubt(Reading reading, When when) {
        var days = new ArrayList<LocalDate>(List.of(reading.moment.today()));
        for (var day : when.date().day().readings(reading.moment.today(), Direction.BACK)) {
            if (!day.isAfter(reading.moment.today()) && !day.isBefore(DayMeant.oldest(reading))) {
                days.add(day);
            }
        }
        // A day that can only be today, or none that may be told, asks nothing.
        if (days.stream().distinct().count() > 1) {
            throw Questions.whichDay(reading.usage.verb(), days, day -> reading.adding(Slot.DATE, day.toString()));
        }
    }
}
