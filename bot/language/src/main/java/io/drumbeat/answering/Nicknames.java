package io.drumbeat.answering;

import io.drumbeat.people.Person;
import io.drumbeat.phrase.Finder;
import io.drumbeat.phrase.Text;
import io.drumbeat.scene.Line;
import org.jspecify.annotations.Nullable;

/** Colleagues as they call each other: 小顾, 老罗, 邵姐, 顾哥. Only looked for where somebody is praised. */
final class Nicknames {
    private static final Finder CALLED =
            Finder.of("(?:(?<=^|[给赞夸谢恩扬奖,，。 @])|感谢|谢谢|多谢|表扬|夸夸|感恩)(?:[小老阿]([一-龥])(?![一-龥]姐)|([一-龥])(?:姐|哥|总|经理|工|队))");

    private Nicknames() {}

    /** The only other one who can be called as somebody is in a line; null if nobody or several can. */
    static @Nullable Person meant(Line line) {
        var found = CALLED.matcher(line.folded());
        while (found.find()) {
            var surname = found.group(1) != null ? found.group(1) : found.group(2);
            var called = line.known().people().on(line.today()).all().stream()
                    .filter(person -> Text.folded(person.name()).startsWith(surname) && !person.is(line.who()))
                    .toList();
            if (called.size() == 1) {
                return called.getFirst();
            }
        }
        return null;
    }
}
