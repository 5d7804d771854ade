package io.drumbeat.records;

import io.drumbeat.card.Refused;
import io.drumbeat.command.Slot;
import io.drumbeat.fact.Fact;
import io.drumbeat.shape.FactShape;
import java.util.Arrays;
import java.util.List;

/** The kinds of records, as people call them. */
final class Kinds {
    private static final List<String> ALL = FactShape.ALL.stream()
            .filter(FactShape::alone)
            .map(shape -> shape.type().getAnnotation(Fact.Named.class))
            .flatMap(named -> Arrays.stream(named.zh().split("、")))
            .distinct()
            .toList();

    static final Slot<String> SLOT =
            new Slot<>("kind", String.class, "种类").called("种类").oneOf(_ -> ALL).readBy(Kinds::read);

    private Kinds() {}

    private static String read(String said) {
        if (!ALL.contains(said)) {
            throw new Refused("没有“%s”这种记录；有：%s".formatted(said, String.join("、", ALL)));
        }
        return said;
    }
}
