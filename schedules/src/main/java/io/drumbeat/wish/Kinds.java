package io.drumbeat.wish;

import io.drumbeat.phrase.Text;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What comes by the clock, as people call it. */
@Component
public final class Kinds {
    private final List<Push> pushes;

    /** @throws IllegalStateException if two of them are called the same */
    Kinds(Repertoire repertoire) {
        this.pushes = List.copyOf(repertoire.all());
        unique(this.pushes.stream().map(push -> push.kind().name()).toList());
        unique(names(this.pushes.stream()).toList());
    }

    private static void unique(List<String> names) {
        for (var name : names) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw new IllegalStateException("有两个推送都叫“%s”；请改其中一个的 Kind".formatted(name));
            }
        }
    }

    private Stream<String> names(Stream<Push> some) {
        return some.flatMap(push -> called(push).stream());
    }

    /** How people call one; by the very name of another, as the company's own may have it, that one is meant. */
    public List<String> called(Push push) {
        return push.kind().called().stream()
                .filter(name -> pushes.stream()
                        .noneMatch(other ->
                                !other.equals(push) && other.kind().name().equals(name)))
                .toList();
    }

    public Stream<Push> all() {
        return pushes.stream();
    }

    /** What can be moved, put off and done without. */
    public Stream<Push> optional() {
        return pushes.stream()
                .filter(push -> push.kind().optional() && push.kind().worth() != Worth.WANTED)
                .filter(push -> !push.schedule().isOff());
    }

    /** Every name before words that go with it, as 早计划改; what cannot be moved is answered so. */
    String[] before(String... words) {
        return names(pushes.stream().filter(push -> push.kind().worth() != Worth.WANTED))
                .flatMap(name -> Stream.of(words).map(word -> name + word))
                .toArray(String[]::new);
    }

    /** Words before every name, as 别发早计划; what cannot be done without is answered so. */
    String[] after(String... words) {
        return names(pushes.stream().filter(push -> push.kind().worth() != Worth.WANTED))
                .flatMap(name -> Stream.of(words).map(word -> word + name))
                .toArray(String[]::new);
    }

    /** The one that words name, by the longest name that stands in them. */
    public Optional<Push> in(String words) {
        var folded = Text.folded(words);
        return pushes.stream()
                .filter(push -> longest(push, folded) > 0)
                .max(Comparator.comparingInt(push -> longest(push, folded)));
    }

    private int longest(Push push, String folded) {
        return Stream.concat(called(push).stream(), Stream.of(push.name()))
                .map(Text::folded)
                .filter(folded::contains)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** What people call it; empty if an earlier version had one of this name, and this one has none. */
    public Optional<Push> named(String name) {
        return pushes.stream().filter(push -> push.name().equals(name)).findFirst();
    }
}
