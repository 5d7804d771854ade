package io.drumbeat.bargain;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Refused;
import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * By when proposals are to be answered.
 *
 * @param until the last day
 * @param rest of the line
 */
public record Deadline(LocalDate until, String rest) {
    private static final Sentences SENTENCES = Sentences.beside(Deadline.class);
    private static final int WORKING_DAYS = 5;
    private static final int LONGEST = 60;
    private static final Pattern BY = Pattern.compile("(?:截止到?|截至|最晚|答复期限|by)\\s*:?\\s*");

    /**
     * Where nothing is said, five working days from now.
     *
     * @throws Refused where the day is not one to come
     */
    public static Deadline read(String line, LocalDate today, WorkingCalendar calendar) {
        var text = Text.of(line);
        var by = BY.matcher(text.folded());
        if (!by.find()) {
            var until =
                    calendar.daysIn(today.plusDays(1), today.plusDays(LONGEST)).get(WORKING_DAYS - 1);
            return new Deadline(until, line);
        }
        var found = Dates.at(text, by.end(), today);
        var end = found == null ? text.length() : found.end();
        var words = text.raw(by.end(), end);
        var days = found == null ? null : found.day().readings(today, Direction.AHEAD);
        if (days == null
                || days.size() != 1
                || !days.getFirst().isAfter(today)
                || days.getFirst().isAfter(today.plusDays(LONGEST))) {
            throw new Refused(SENTENCES.say("wrongDeadline", Map.of("words", words, "most", LONGEST)));
        }
        return new Deadline(days.getFirst(), text.raw(0, by.start()) + " " + text.raw(end, text.length()));
    }
}
