package io.drumbeat.timing;

import io.drumbeat.command.Slot;
import io.drumbeat.fact.Fact.NextStep;
import io.drumbeat.phrase.Finder;
import io.drumbeat.words.Reading;

/** What is to be done in less than a day: 半小时后再打, 两小时后回电. */
final class SoonSteps {
    private static final Finder SOON = Finder.of("(?:半|[一两二三四五六七八九十]|\\d{1,2})个?半?(?:小时|钟头|分钟|刻钟)(?:之|以)?后");

    private SoonSteps() {}

    static void fill(Reading reading) {
        if (!reading.wants(Slot.NEXT)
                || !reading.isActivity()
                || !SOON.mayBeIn(reading.text.folded(), reading.verb.end(), reading.text.length())) {
            return;
        }
        var soon = SOON.matcher(reading.text.folded());
        if (!soon.find(reading.verb.end())) {
            return;
        }
        var end = NextSteps.phraseEnd(reading, soon.end());
        if (reading.startsAt(soon.start(), NextSteps.LEADS)
                && reading.isFree(soon.start(), end)
                && StepKind.isStep(reading.text.folded(soon.end(), end))) {
            reading.fill(Slot.NEXT, new NextStep(reading.moment.today(), reading.text.raw(soon.start(), end)));
            reading.take(soon.start(), end);
        }
    }
}
