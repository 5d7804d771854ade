package io.drumbeat.grammar;

import io.drumbeat.customer.Mention;
import io.drumbeat.phrase.Vocabulary;
import io.drumbeat.phrase.Words;
import io.drumbeat.words.Questions;
import io.drumbeat.words.Reading;
import java.util.stream.Stream;

/** A second thing told in one line, which would be lost in the remark of the first. */
final class AnotherTold {
    private static final Words JOINING =
            Words.of(Stream.of(Stream.of(" ", "：", ":"), Vocabulary.AFTER_VERB.stream(), Vocabulary.LEADS.stream())
                    .flatMap(words -> words)
                    .toList());

    private AnotherTold() {}

    /** 拜访华为张总，电话华润催款: two things told in one line, of which the second would be lost in the note. */
    static void ask(Reading reading) {
        var s = reading.text.folded();
        for (var customer : reading.marks.customers) {
            if (!reading.isFree(customer.from(), customer.end()) || customer.from() < reading.verb.end()) {
                continue;
            }
            for (var at = Math.max(0, customer.from() - 12); at < customer.from(); at++) {
                var verb = reading.isFree(at, at + 1) && reading.startsAt(at)
                        ? reading.moment.verbs().at(reading.text, at)
                        : null;
                if (verb != null
                        && verb.end() <= customer.from()
                        && verb.usage().needs().contains(Mention.SLOT)
                        && reading.marks.onlyWords(JOINING, verb.end(), customer.from())) {
                    throw Questions.say(
                                    "“%s”像是另一件事；请分行说，一行一件"
                                            .formatted(reading.text.raw(
                                                    verb.from(), Math.min(s.length(), customer.end() + 10))),
                                    reading.usage)
                            .torn();
                }
            }
        }
    }
}
