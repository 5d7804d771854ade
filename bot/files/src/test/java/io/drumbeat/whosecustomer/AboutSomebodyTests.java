package io.drumbeat.whosecustomer;

import io.drumbeat.card.Element;
import io.drumbeat.command.Commands;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever a card about somebody leads on to is about them too, whichever look-up drew it. */
class AboutSomebodyTests {
    private static final String WHO = "小美";

    private static Rehearsal month() {
        var chat = new Rehearsal().at("2026-11-20", 10);
        chat.says(WHO, "拜访 华为 下周三回访");
        chat.says(WHO, "签单 华为 30万");
        chat.says(WHO, "商机 中兴 20万");
        chat.says(WHO, "回款 华为 3万");
        chat.says("老雷", "目标 小美");
        return chat.at("2026-11-23", 10);
    }

    @Test
    void everyButtonOfACardAboutSomebodyActsOnThem() {
        var chat = month();
        var usages = chat.part(Commands.class).usages();
        var softly = new SoftAssertions();
        for (var usage : usages) {
            if (usage.is(Trait.LOOKS) && ofPeople(usage)) {
                for (var line : List.of(
                        usage.verbs().getFirst() + " " + WHO,
                        WHO + usage.verbs().getFirst())) {
                    var reply = chat.says("老雷", line).outcome().replies();
                    reply.stream()
                            .filter(said ->
                                    said.card() != null && said.card().title().contains(WHO))
                            .flatMap(said -> Objects.requireNonNull(said.card()).elements().stream())
                            .flatMap(AboutSomebodyTests::words)
                            .filter(words -> isBareLookUp(words, usages))
                            .forEach(words -> softly.fail("%s → [%s]", line, words));
                }
            }
        }
        softly.assertAll();
    }

    private static boolean ofPeople(Usage usage) {
        return usage.accepts(Slot.PERSON) || usage.accepts(Slot.REST);
    }

    private static Stream<String> words(Element element) {
        return element instanceof Element.Buttons(var buttons)
                ? buttons.stream().map(Element.Button::words)
                : Stream.empty();
    }

    /** A look-up that could be of somebody, and names neither them nor anything of theirs. */
    private static boolean isBareLookUp(String words, List<Usage> usages) {
        return !words.contains(WHO)
                && !words.contains("#")
                && usages.stream()
                        .filter(usage -> usage.is(Trait.LOOKS) && usage.accepts(Slot.PERSON))
                        .flatMap(usage -> usage.verbs().stream())
                        .anyMatch(verb -> words.equals(verb) || words.startsWith(verb + " "));
    }
}
