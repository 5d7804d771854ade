package io.drumbeat.dingtalk.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Message;
import io.drumbeat.rehearsal.WorkingDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whatever the bot says in a day is drawn as the platform takes it. */
class EveryCardTests {
    @Test
    void noCardOfADayHasAFault() {
        var faults = new LinkedHashMap<String, List<String>>();
        for (var message : WorkingDay.said()) {
            var face = OwnFaces.of(card(message), message.chat(), message.id(), message.version());
            var found = face.map(CardLint::of).orElse(List.of("too long for a card"));
            if (!found.isEmpty()) {
                faults.put(card(message).title(), found);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyCardOfADayIsReadableAsMarkdown() {
        assertThat(WorkingDay.said()).hasSizeGreaterThan(60).allSatisfy(message -> {
            var rendered = DingTalkCards.of(card(message), message.chat());
            assertThat(rendered).isInstanceOf(Rendered.Marked.class);
            assertThat(rendered.param().get("title")).isNotBlank();
        });
    }

    private static Card card(Message message) {
        return Objects.requireNonNull(message.card());
    }
}
