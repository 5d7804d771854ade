package io.drumbeat.timing;

import io.drumbeat.command.Wording.Trait;
import io.drumbeat.date.Clocks;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;

/** At what time of day it happened; it is not kept, but what is still to come today did not happen. */
public final class Hours {
    private Hours() {}

    /** 今晚8点电话华为, said in the afternoon. */
    public static void notYet(Reading reading, When when) {
        var day = when.date().day();
        var today = reading.moment.today();
        if (day.fixed() && day.readings(today, Direction.BACK).contains(today)) {
            notYet(reading, when.from(), when.end());
        }
    }

    private static void notYet(Reading reading, int from, int to) {
        if (reading.usage.is(Trait.LOOKS_AHEAD)) {
            return;
        }
        var clock = Clocks.earliest(reading.text.folded(from, to));
        if (clock != null && clock.isAfter(reading.moment.now())) {
            throw Questions.notYet(reading);
        }
    }

    /** Takes what only tells the time. */
    public static void take(Reading reading) {
        for (var clock : reading.marks.clocks) {
            if (clock.end() <= reading.verb.from()
                    && reading.isFree(clock.from(), clock.end())
                    && reading.startsAt(clock.from())
                    && reading.endsAt(clock.end(), Vocabulary.LEADS)) {
                if (reading.marks.days.isEmpty()) {
                    notYet(reading, clock.from(), clock.end());
                }
                reading.take(clock.from(), clock.end());
            }
        }
    }
}
