package io.drumbeat.words;

import static io.drumbeat.phrase.Vocabulary.lengthAt;

import io.drumbeat.chat.Slot;
import io.drumbeat.line.Landmarks.When;
import io.drumbeat.phrase.Day.Direction;
import io.drumbeat.phrase.Vocabulary;
import java.util.List;

/** On which day a deal is expected to close: 月底签, 预计12月20号. */
final class Expected {
    private Expected() {}

    /** Takes this day if it is that one. */
    static boolean fill(Reading reading, When when) {
        var from = when.from();
        var lead = reading.startsAt(from, Vocabulary.BEFORE_EXPECTED);
        var s = reading.text.folded();
        var end = when.end();
        var tail = lengthAt(Vocabulary.AFTER_EXPECTED, s, end);
        while (tail > 0 && reading.open(end)) {
            end += tail;
            tail = lengthAt(Vocabulary.AFTER_EXPECTED, s, end);
        }
        if ((!lead && !reading.startsAt(from)) || (!reading.endsAt(end) && !reading.marks.explains(end))) {
            return false;
        }
        var first = when.date().day().fixed()
                ? when.date()
                        .day()
                        .readings(reading.moment.today(), Direction.AHEAD)
                        .getFirst()
                : null;
        if (first != null && !first.isAfter(reading.moment.today()) && reading.usage.accepts(Slot.DATE)) {
            return false;
        }
        var date = Days.ahead(reading, when.from(), when.end(), when.date().day(), "");
        if (!when.date().day().fixed()
                && NextSteps.far(List.of(date), reading, when.date().day())) {
            // 11月1日 said on the 25th is rather a slip than a day in eleven months.
            throw Questions.whichDay(
                    reading.text.raw(when.from(), when.end()),
                    List.of(date),
                    day -> reading.with(when.from(), when.end(), day.toString()));
        }
        reading.fill(Slot.EXPECTED, date);
        reading.take(lead ? reading.runStart(from) : from, end);
        return true;
    }
}
