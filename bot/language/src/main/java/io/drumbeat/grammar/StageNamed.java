package io.drumbeat.grammar;

import io.drumbeat.card.Element.Button;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import io.drumbeat.words.Unsure;
import java.util.LinkedHashSet;
import java.util.Set;

/** The stage that a line names. */
final class StageNamed {
    private StageNamed() {}

    /** Fills the stage that is named, and takes where it was before: 从意向推进到报价. */
    static void fill(Reading reading) {
        Set<Stage> found = new LinkedHashSet<>();
        var s = reading.text.folded();
        for (var i = 0; i < s.length(); i++) {
            var end = (i >= reading.verb.from() && i < reading.verb.end()) || Parts.inCustomer(reading, i)
                    ? i
                    : stageEnd(reading, i);
            if (end > i && i > 0 && i < reading.verb.from() && s.charAt(i - 1) == '从' && reading.isFree(i - 1, end)) {
                reading.take(i - 1, end);
                i = end - 1;
                continue;
            }
            var start = end > i && reading.isFree(i, end) ? stageStart(reading, i) : -1;
            if (start >= 0) {
                found.add(stage(reading, i, end));
                reading.take(start, s.startsWith("阶段", end) ? end + 2 : end);
                i = end - 1;
            }
        }
        if (reading.wants(Stages.SLOT)) {
            only(reading, found);
        }
    }

    private static void only(Reading reading, Set<Stage> found) {
        if (found.size() > 1) {
            throw Questions.ask(
                    "推进到哪个阶段？",
                    found.stream()
                            .map(stage -> Button.of(stage.name(), reading.adding(Stages.SLOT, stage.name())))
                            .toList());
        }
        found.forEach(stage -> reading.fill(Stages.SLOT, stage));
    }

    /** Where the words before a stage begin, at a blank or right behind what is known: 华为到意向; or -1. */
    private static int stageStart(Reading reading, int at) {
        if (reading.startsAt(at, Vocabulary.BEFORE_STAGE)) {
            return reading.runStart(at);
        }
        var from = at;
        while (reading.open(from - 1) && !reading.marks.explains(from - 1)) {
            from--;
        }
        return from < at && reading.marks.onlyWords(Vocabulary.BEFORE_STAGE, from, at) ? from : -1;
    }

    private static int stageEnd(Reading reading, int from) {
        return reading.moment.stages().all().stream()
                .flatMap(stage -> stage.names().stream())
                .map(Text::folded)
                .filter(name -> reading.text.startsWith(name, from)
                        && !reading.text.insideWord(from)
                        && !reading.text.insideWord(from + name.length()))
                .mapToInt(name -> from + name.length())
                .max()
                .orElse(from);
    }

    static Stage stage(Reading reading, int from, int to) {
        var said = reading.text.folded(from, to);
        return reading.moment.stages().all().stream()
                .filter(stage -> stage.names().stream()
                        .anyMatch(name -> Text.folded(name).equals(said)))
                .findFirst()
                .orElseThrow(() -> noStage(reading, from, to));
    }

    static Unsure noStage(Reading reading, int from, int to) {
        return Questions.ask(
                "没有阶段“%s”".formatted(reading.text.raw(from, to)),
                reading.moment.stages().all().stream()
                        .map(stage -> Button.of(stage.name(), reading.with(from, to, stage.name())))
                        .toList());
    }
}
